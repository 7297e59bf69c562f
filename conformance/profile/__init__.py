"""The candidate profile: what it says, and what it refuses."""

from conformance.profile.loading import LoadedProfile, load_profile, read_profile_packs
from conformance.profile.shapes import (
    Address,
    ApiKey,
    Authentication,
    Basic,
    BearerToken,
    BlockProfile,
    Candidate,
    ClientCertificate,
    ClientCredentials,
    Limits,
    NoAuthentication,
    OperationMapping,
    Profile,
    TestData,
    Tls,
)
from conformance.profile.template import profile_template

__all__ = [
    "Address",
    "ApiKey",
    "Authentication",
    "Basic",
    "BearerToken",
    "BlockProfile",
    "Candidate",
    "ClientCertificate",
    "ClientCredentials",
    "Limits",
    "LoadedProfile",
    "NoAuthentication",
    "OperationMapping",
    "Profile",
    "TestData",
    "Tls",
    "load_profile",
    "profile_template",
    "read_profile_packs",
]
