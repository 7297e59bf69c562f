"""The candidate profile: what it says, and what it refuses."""

from conformance.profile.cross_functional import Burst, CallbackListener, CrossFunctional
from conformance.profile.loading import LoadedProfile, load_profile, read_profile_packs
from conformance.profile.shapes import (
    ApiKey,
    Authentication,
    Basic,
    BearerToken,
    BlockProfile,
    Candidate,
    ClientCertificate,
    ClientCredentials,
    ContractSettings,
    Limits,
    NoAuthentication,
    OperationMapping,
    Profile,
    TestData,
    Tls,
)
from conformance.profile.template import profile_template
from conformance.profile.values import Address

__all__ = [
    "Address",
    "ApiKey",
    "Authentication",
    "Basic",
    "BearerToken",
    "BlockProfile",
    "Burst",
    "CallbackListener",
    "Candidate",
    "ClientCertificate",
    "ClientCredentials",
    "ContractSettings",
    "CrossFunctional",
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
