"""JUnit XML, which every CI server shows: a suite for each pair, a test case for each row."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from hubmigrate.verify.compare import Comparison, Verdict
from hubmigrate.verify.faces import named, rows_of, versions, xml_text
from hubmigrate.verify.proof import Pair, Proof


def render(proofs: Sequence[Proof]) -> str:
    """The whole document. What proves nothing is an error of its suite, what differs a failure of its case."""
    suites = Element("testsuites", name="hubmigrate verify")
    for proof in proofs:
        for pair in proof.pairs:
            _suite(suites, proof, pair)
    for name in ("tests", "failures", "errors", "skipped"):
        suites.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    indent(suites)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(suites, encoding="unicode") + "\n"


def _suite(suites: Element, proof: Proof, pair: Pair) -> None:
    name = f"{proof.subject.title}: {versions(pair)}, on {proof.settings.device}"
    suite = SubElement(suites, "testsuite", name=xml_text(name), time=f"{pair.seconds:.3f}")
    for row in rows_of(pair):
        _case(suite, proof, row)
    if pair.failure:
        case = SubElement(suite, "testcase", classname=xml_text(proof.subject.title), name="proof")
        SubElement(case, "error", message=xml_text(pair.failure)).text = xml_text("\n".join(pair.tracebacks))
    cases = list(suite)
    kinds = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    suite.set("tests", str(len(cases)))
    for attribute, kind in kinds.items():
        suite.set(attribute, str(sum(case.find(kind) is not None for case in cases)))
    if pair.notes:
        SubElement(suite, "system-out").text = xml_text("\n".join(pair.notes))


def _case(suite: Element, proof: Proof, row: Comparison) -> None:
    case = SubElement(suite, "testcase", classname=xml_text(proof.subject.title), name=xml_text(named(row)))
    text = xml_text(f"before: {row.before}\nafter: {row.after}\n{row.detail}")
    if row.verdict in (Verdict.DIFFERS, Verdict.CRASHED):
        SubElement(case, "failure", message=xml_text(row.detail), type=row.verdict.value).text = text
    elif row.verdict is Verdict.NOT_COMPARED:
        SubElement(case, "skipped", message=xml_text(row.detail))
    else:
        SubElement(case, "system-out").text = xml_text(f"{row.verdict.value} {row.detail}")
