"""Forms of documents that change what others stated: they take back, they join, they tell apart."""

from collections.abc import Iterator

from pydantic import model_validator

from graph.documents.form import Form, Reference
from graph.model.values import FullDate, Id, Text


class SubjectMergeForm(Form):
    """Says that two records are of one subject (Article 13.4), by whose decision and why. It can be taken back."""

    anchored_at = "merged"

    kept: Id
    """Subject under whose identifier both are held from now on."""
    merged: Id
    """Subject whose identifier answers with the kept one from now on."""
    decided_by: Text
    """Who found that they are one: name and post."""
    decided_on: FullDate
    """Day of the decision."""
    reason: Text
    """Why."""

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield "kept", Reference("subject", self.kept)
        yield "merged", Reference("subject", self.merged)

    @model_validator(mode="after")
    def _names_two(self) -> "SubjectMergeForm":
        if self.kept == self.merged:
            raise ValueError("kept and merged are the same subject")
        return self


class SubjectSplitForm(Form):
    """Tells apart again what a merge took for one: each gets back what documents stated of it."""

    merge: Id
    """The document that merged them."""
    decided_by: Text
    """Who found that they are two: name and post."""
    decided_on: FullDate
    """Day of the decision."""
    reason: Text
    """Why."""


class AnnulmentForm(Form):
    """Takes back a document that should not have been submitted. What it stated is no longer held to be so."""

    document: Id
    """The document taken back."""
    reason: Text
    """Why."""


class AppealUpheldForm(Form):
    """A document whose entry was appealed as illegal, with success (Article 9.5). It is annulled by the decision."""

    document: Id
    """The document that was appealed."""
    decided_on: FullDate
    """Day of the decision."""
    decision_number: Text
    """Number of the decision."""
    decided_by: Text
    """Body that decided."""
