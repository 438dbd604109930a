"""Which algorithms and keys a signature may have: RSA and ECDSA with SHA-2. Whatever is not named here is refused.

GOST, which certificates of Kazakhstan may have too (34.10-2015 and 34.11-2015, below 1.2.398.3.10), is not verified.
"""

import hashlib
from datetime import datetime

from asn1crypto import algos, keys
from pyhanko_certvalidator.errors import AlgorithmNotSupported
from pyhanko_certvalidator.policy_decl import AlgorithmUsageConstraint, AlgorithmUsagePolicy
from pyhanko_certvalidator.sig_validate import (
    DEFAULT_VALIDATION_CONTEXT,
    DefaultSignatureValidator,
    SignatureValidationContext,
)

from graph.model.errors import Refusal

DIGESTS = {"sha256": hashlib.sha256, "sha384": hashlib.sha384, "sha512": hashlib.sha512}
"""The digests that are strong enough, as asn1crypto names them."""

_WEAK_DIGESTS = frozenset(("md2", "md5", "sha1", "sha224"))
_SIGNATURES = frozenset(("rsassa_pkcs1v15", "rsassa_pss", "ecdsa"))
_CURVES = frozenset(("secp256r1", "secp384r1", "secp521r1"))
_SHORTEST_RSA = 2048


def weakness(
    signing: algos.SignedDigestAlgorithm, key: keys.PublicKeyInfo | None, digest: algos.DigestAlgorithm | None = None
) -> Refusal | None:
    """What is wrong with a signature's algorithm, its digest's and its key. Only what is named here is ever right."""
    try:
        method = signing.signature_algo
    except ValueError:  # an algorithm that asn1crypto has no name for, as all of GOST
        return Refusal.UNSUPPORTED_ALGORITHM
    digests = {digest["algorithm"].native} if digest is not None else set()
    if digest is None or signing["algorithm"].native not in ("rsassa_pkcs1v15", "ecdsa"):  # whose name tells no digest
        try:
            digests.add(signing.hash_algo)
        except ValueError:
            return Refusal.UNSUPPORTED_ALGORITHM
    if method not in _SIGNATURES or not digests <= DIGESTS.keys() | _WEAK_DIGESTS:
        return Refusal.UNSUPPORTED_ALGORITHM
    if not digests <= DIGESTS.keys():
        return Refusal.WEAK_DIGEST
    if key is None:
        return None
    if key.algorithm == "rsa":
        return None if key.bit_size >= _SHORTEST_RSA else Refusal.WEAK_KEY
    if key.algorithm == "ec":
        return None if key.curve[0] == "named" and key.curve[1] in _CURVES else Refusal.WEAK_KEY
    return Refusal.UNSUPPORTED_ALGORITHM


class Policy(AlgorithmUsagePolicy):
    """Our rules for the signatures of certificates; keeps why it said no, for which the library has no place."""

    def __init__(self) -> None:
        self.refusal: Refusal | None = None

    def digest_algorithm_allowed(
        self, algo: algos.DigestAlgorithm, moment: datetime | None
    ) -> AlgorithmUsageConstraint:
        return AlgorithmUsageConstraint(algo["algorithm"].native in DIGESTS)

    def signature_algorithm_allowed(
        self, algo: algos.SignedDigestAlgorithm, moment: datetime | None, public_key: keys.PublicKeyInfo | None
    ) -> AlgorithmUsageConstraint:
        weak = weakness(algo, public_key)
        self.refusal = self.refusal or weak
        return AlgorithmUsageConstraint(weak is None)


class Signatures(DefaultSignatureValidator):
    """Verifies signatures of our algorithms alone; the library asks its policy about all but those of lists."""

    def validate_signature(
        self,
        signature: bytes,
        signed_data: bytes,
        public_key_info: keys.PublicKeyInfo,
        signature_algorithm: algos.SignedDigestAlgorithm,
        context: SignatureValidationContext = DEFAULT_VALIDATION_CONTEXT,
    ) -> None:
        told = context.contextual_md_algorithm
        digest = algos.DigestAlgorithm({"algorithm": told}) if told is not None else None
        if weakness(signature_algorithm, public_key_info, digest) is not None:
            raise AlgorithmNotSupported
        super().validate_signature(signature, signed_data, public_key_info, signature_algorithm, context)
