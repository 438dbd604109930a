"""Merkle trees of RFC 6962, section 2.1, with the proofs of RFC 9162: of inclusion, and of consistency.

Hashes are SHA-256 of 32 bytes. Leaves are counted from nought. The functions are those of the RFCs and named as there;
the libraries that have them are under licences that bind this code, or ask not to be relied on.
"""

import hashlib
from collections.abc import Callable, Sequence

Hash = bytes
HashOf = Callable[[int, int], Hash]
"""The hash of the tree over the leaves from the first number until before the second."""

EMPTY: Hash = hashlib.sha256(b"").digest()


def leaf_hash(entry: bytes) -> Hash:
    """The hash of a leaf."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: Hash, right: Hash) -> Hash:
    """The hash of a node above two."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves: Sequence[Hash]) -> Hash:
    """The hash of the tree over these leaves."""
    frontier = Frontier()
    for leaf in leaves:
        frontier.append(leaf)
    return frontier.root()


class Frontier:
    """The right edge of a growing tree: enough to append to it and to know its root, in a few dozen hashes."""

    def __init__(self) -> None:
        self.size = 0
        self._edge: list[tuple[int, Hash]] = []  # complete subtrees from left to right: height and hash

    @classmethod
    def of(cls, size: int, hash_of: HashOf) -> "Frontier":
        """The one of a tree whose parts are known, without a look at its leaves."""
        frontier, start = cls(), 0
        for height in range(size.bit_length() - 1, -1, -1):
            if size & 1 << height:
                frontier._edge.append((height, hash_of(start, start + (1 << height))))
                start += 1 << height
        frontier.size = size
        return frontier

    def copy(self) -> "Frontier":
        """One that grows by itself."""
        other = Frontier()
        other.size, other._edge = self.size, [*self._edge]
        return other

    def append(self, leaf: Hash, completes: Callable[[int, int, Hash], None] | None = None) -> None:
        """Appends a leaf, by its hash. `completes` hears of each subtree that it completes: height, place, hash."""
        self.size += 1
        height, hash_ = 0, leaf
        while self._edge and self._edge[-1][0] == height:
            hash_ = node_hash(self._edge.pop()[1], hash_)
            height += 1
            if completes is not None:
                completes(height, (self.size >> height) - 1, hash_)
        self._edge.append((height, hash_))

    def root(self) -> Hash:
        """The hash of the whole tree."""
        if not self._edge:
            return EMPTY
        hash_ = self._edge[-1][1]
        for _, left in reversed(self._edge[:-1]):
            hash_ = node_hash(left, hash_)
        return hash_


def _split(size: int) -> int:
    """The largest power of two below the size."""
    return 1 << ((size - 1).bit_length() - 1)


def inclusion_path(hash_of: HashOf, index: int, size: int) -> list[Hash]:
    """The path from a leaf to the root of a tree of this size (RFC 9162, 2.1.3.1). Raises IndexError: no such leaf."""
    if not 0 <= index < size:
        raise IndexError(index)
    path, start, end = [], 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(hash_of(middle, end))
            end = middle
        else:
            path.append(hash_of(start, middle))
            start = middle
    return path[::-1]


def inclusion_proof(leaves: Sequence[Hash], index: int) -> list[Hash]:
    """The path from a leaf to the root over these leaves. Raises IndexError when there is no such leaf."""
    return inclusion_path(lambda start, end: root(leaves[start:end]), index, len(leaves))


def is_included(leaf: Hash, index: int, size: int, proof: Sequence[Hash], root_hash: Hash) -> bool:
    """Whether the proof leads from the leaf to the root of a tree of this size (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    fn, sn, hash_ = index, size - 1, leaf
    for step in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            hash_ = node_hash(step, hash_)
            while not fn & 1 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            hash_ = node_hash(hash_, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and hash_ == root_hash


def consistency_path(hash_of: HashOf, earlier: int, size: int) -> list[Hash]:
    """That the tree of this size begins with the one of the earlier size (RFC 9162, 2.1.4.1).

    Raises IndexError unless the earlier one has a leaf at least, and no more than the later one.
    """
    if not 0 < earlier <= size:
        raise IndexError(earlier)
    path, start, end = [], 0, size
    while end != earlier:
        middle = start + _split(end - start)
        if earlier <= middle:
            path.append(hash_of(middle, end))
            end = middle
        else:
            path.append(hash_of(start, middle))
            start = middle
    if start > 0:  # else it is the earlier root, which whoever asks has already
        path.append(hash_of(start, end))
    return path[::-1]


def consistency_proof(leaves: Sequence[Hash], earlier: int) -> list[Hash]:
    """That the tree over these leaves begins with the one over the first `earlier` of them. Raises IndexError."""
    return consistency_path(lambda start, end: root(leaves[start:end]), earlier, len(leaves))


def is_consistent(earlier: int, earlier_root: Hash, size: int, root_hash: Hash, proof: Sequence[Hash]) -> bool:
    """Whether the proof shows that the tree of this size begins with the earlier one (RFC 9162, 2.1.4.2)."""
    if not 0 < earlier <= size:
        return False
    if earlier == size:
        return not proof and earlier_root == root_hash
    path = [earlier_root, *proof] if earlier & (earlier - 1) == 0 else [*proof]
    if not path:
        return False
    fn, sn = earlier - 1, size - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    first = second = path[0]
    for step in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            first, second = node_hash(step, first), node_hash(step, second)
            while not fn & 1 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            second = node_hash(second, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and first == earlier_root and second == root_hash
