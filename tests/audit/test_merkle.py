"""The trees of RFC 6962: its own examples, and proofs that prove what is so and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from graph.audit.merkle import (
    EMPTY,
    Frontier,
    consistency_proof,
    inclusion_proof,
    is_consistent,
    is_included,
    leaf_hash,
    node_hash,
    root,
)

# The entries and roots of the test vectors of Certificate Transparency's own tree.
ENTRIES = [bytes.fromhex(text) for text in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = st.lists(st.binary(max_size=4), min_size=1, max_size=40).map(lambda entries: [leaf_hash(e) for e in entries])


def test_the_roots_are_those_of_certificate_transparency() -> None:
    assert root([]) == EMPTY
    for size, expected in enumerate(ROOTS, start=1):
        assert root([leaf_hash(entry) for entry in ENTRIES[:size]]).hex() == expected


def plain_root(leaves: list[bytes]) -> bytes:
    """As section 2.1 defines it."""
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return node_hash(plain_root(leaves[:k]), plain_root(leaves[k:]))


@given(leaves=LEAVES)
def test_a_tree_that_grows_has_the_root_that_the_definition_gives(leaves: list[bytes]) -> None:
    frontier = Frontier()
    for size, leaf in enumerate(leaves, start=1):
        frontier.append(leaf)
        assert frontier.root() == frontier.copy().root() == plain_root(leaves[:size])


@given(leaves=LEAVES, data=st.data())
def test_a_leaf_is_proved_where_it_stands_and_nowhere_else(leaves: list[bytes], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    proof = inclusion_proof(leaves, index)
    assert is_included(leaves[index], index, len(leaves), proof, root(leaves))
    other = data.draw(st.integers(-1, len(leaves)))
    if other != index and (not 0 <= other < len(leaves) or leaves[other] != leaves[index]):
        assert not is_included(leaves[index], other, len(leaves), proof, root(leaves))
    assert not is_included(leaf_hash(b"never entered"), index, len(leaves), proof, root(leaves))
    assert not is_included(leaves[index], index, len(leaves), [*proof, EMPTY], root(leaves))
    if proof:
        assert not is_included(leaves[index], index, len(leaves), proof[:-1], root(leaves))


@given(leaves=LEAVES, data=st.data())
def test_a_tree_is_proved_to_begin_with_an_earlier_one_and_no_other(leaves: list[bytes], data: st.DataObject) -> None:
    earlier = data.draw(st.integers(1, len(leaves)))
    proof = consistency_proof(leaves, earlier)
    before, now = root(leaves[:earlier]), root(leaves)
    assert is_consistent(earlier, before, len(leaves), now, proof)
    changed = [leaf_hash(b"changed"), *leaves[1:]]
    assert not is_consistent(earlier, root(changed[:earlier]), len(leaves), now, proof)
    assert not is_consistent(earlier, before, len(leaves), root(changed), proof)
    assert not is_consistent(earlier, before, len(leaves), now, [*proof, EMPTY])


@given(leaves=LEAVES, data=st.data())
def test_no_byte_of_a_proof_of_a_leaf_can_be_another(leaves: list[bytes], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    given = [leaves[index], root(leaves), *inclusion_proof(leaves, index)]
    leaf, top, *proof = with_another_byte(given, data)
    assert not is_included(leaf, index, len(leaves), proof, top)


@given(leaves=LEAVES, data=st.data())
def test_no_byte_of_a_proof_of_an_earlier_tree_can_be_another(leaves: list[bytes], data: st.DataObject) -> None:
    earlier = data.draw(st.integers(1, len(leaves)))
    given = [root(leaves[:earlier]), root(leaves), *consistency_proof(leaves, earlier)]
    before, now, *proof = with_another_byte(given, data)
    assert not is_consistent(earlier, before, len(leaves), now, proof)


def with_another_byte(hashes: list[bytes], data: st.DataObject) -> list[bytes]:
    """The hashes, of which one has one byte that is another."""
    which = data.draw(st.integers(0, len(hashes) - 1))
    place, by = data.draw(st.integers(0, 31)), data.draw(st.integers(1, 255))
    changed = bytearray(hashes[which])
    changed[place] ^= by
    return [*hashes[:which], bytes(changed), *hashes[which + 1 :]]
