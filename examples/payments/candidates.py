"""The two fictional candidates of this example: reference candidates of bb-payments 1.1, wrong in ways that are known.

`python candidates.py [PORT]` serves both on the loopback interface until interrupted; 0 is any free port.
"""

from __future__ import annotations

import sys

from conformance.packs import find_packs, select_pack
from conformance.reference import LOOPBACK, Fault, ReferenceCandidate, make_loopback_server, mounted
from conformance.schema import Broken

PORT = 3340


class HeronPay(Fault):
    """A serial number that was never issued is taken for a voucher."""

    def skips(self, operation: str, step: int) -> bool:
        """The rule that refuses what it cannot find does not hold."""
        return (operation, step) == ("getVoucherStatus", 0)


class QuickstepPay(Fault):
    """Vouchers are redeemed without credentials, and more than once; batches are taken that lack what they need."""

    def admits(self, operation: str, *, presented: bool) -> bool:
        """Redemption asks for no credentials."""
        return operation == "redeemVoucher"

    def forgets(self, operation: str, step: int) -> bool:
        """That a voucher was redeemed is not remembered."""
        return operation == "redeemVoucher"

    def tolerates(self, operation: str, broken: Broken) -> bool:
        """Fields of a batch may be left out."""
        return (operation, broken.keyword) == ("sendBatch", "required")


def serve(port: int) -> None:
    """Serve both candidates, each below its name, until interrupted."""
    pack = select_pack(find_packs(), "bb-payments", "1.1").read()
    bids = {"heron": ReferenceCandidate(pack, HeronPay()), "quickstep": ReferenceCandidate(pack, QuickstepPay())}
    with make_loopback_server(mounted(bids), port) as server:
        print(f"Heron Pay and Quickstep Pay: http://{LOOPBACK}:{server.port}", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    try:
        serve(int(sys.argv[1]) if len(sys.argv) > 1 else PORT)
    except KeyboardInterrupt:
        sys.exit(0)
