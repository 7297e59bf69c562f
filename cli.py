"""Thin launcher from a checkout: `python cli.py run candidate.yaml` is `govstack-conformance run candidate.yaml`."""

from conformance.commands import main

if __name__ == "__main__":
    main()
