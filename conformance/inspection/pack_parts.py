"""What keeps a pack from being used by the kit, beside what its documents, requirements and features are told for."""

from __future__ import annotations

from conformance.exceptions import ConformanceError
from conformance.inspection.source import Source
from conformance.packs import PackLocation


def check_pack(source: Source) -> None:
    """Add why the kit cannot read the pack of a manifest."""
    folder = source.path.resolve().parent
    block, version = folder.parent.name, folder.name
    features = folder.joinpath("..", "..", "..", "features", block, version).resolve()
    location = PackLocation(block, version, folder, features, bundled=False)
    try:
        location.read()
    except ConformanceError as error:
        source.add("pack-invalid", (), str(error), "mend it, so that the kit can use the pack")
