"""The files of the deployment, each checked by the validator of its kind, and against each other and the app."""

import platform
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from assessment.settings import Settings
from assessment.web.routes import routes
from tests.deploy.processes import lay_out
from tests.nginx import find_nginx

DEPLOY: Final = Path(__file__).resolve().parents[2] / "deploy"
CLUSTER: Final = sorted((DEPLOY / "kubernetes").glob("*.yaml"))
BIN: Final = Path(sys.executable).parent
HOST_IS_OURS: Final = "host_spoofing"
"""gixy would have the port taken off the host, and an address without its port leads nowhere. The app checks hosts."""
STYLE: Final = """{extends: default, rules: {
    line-length: {max: 120}, document-start: disable, comments: {min-spaces-from-content: 1}}}"""


def checked(*command: object) -> str:
    """What a validator has said, once it was content."""
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def loaded(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


@pytest.mark.skipif((sys.platform, platform.machine()) != ("linux", "x86_64"), reason="there is no binary of hadolint")
def test_container_file() -> None:
    checked(BIN / "hadolint", "--failure-threshold", "style", DEPLOY / "Containerfile")


def test_compose_file() -> None:
    checked(BIN / "check-jsonschema", "--builtin-schema", "vendor.compose-spec", DEPLOY / "compose.yaml")


@pytest.mark.parametrize("file", [file for file in CLUSTER if file.stem != "kustomization"], ids=lambda file: file.stem)
def test_manifest(file: Path) -> None:
    assert "passed" in checked(BIN / "kubernetes-validate", "--strict", file)


def test_every_manifest_is_applied() -> None:
    applied = loaded(DEPLOY / "kubernetes" / "kustomization.yaml")["resources"]
    assert sorted([*applied, "kustomization.yaml"]) == [file.name for file in CLUSTER]


def test_yaml_reads_well() -> None:
    checked(BIN / "yamllint", "--strict", "-d", STYLE, DEPLOY)


@pytest.mark.parametrize("path", ["", "/maps"])
def test_nginx_configuration(tmp_path: Path, path: str) -> None:
    lay_out(tmp_path / "nginx", 8080, [8501, 8502], path)
    main = tmp_path / "nginx" / "nginx.conf"
    found = find_nginx()
    assert found, "There is no nginx: python -m tests.nginx fetches one."
    said = checked(found, "-t", "-e", "stderr", "-p", tmp_path / "nginx", "-c", main)
    assert "[warn]" not in said
    checked(BIN / "gixy", "--skips", HOST_IS_OURS, main)


def test_addresses_of_compose_are_those_that_nginx_asks() -> None:
    services = loaded(DEPLOY / "compose.yaml")["services"]
    given = {each["networks"]["inside"]["ipv4_address"] for name, each in services.items() if name.startswith("app")}
    asked = re.findall(r"^server ([\d.]+):8501 ", (DEPLOY / "compose" / "processes.conf").read_text(), re.MULTILINE)
    assert sorted(asked) == sorted(given)
    assert len(given) == 2


def test_every_variable_is_a_setting() -> None:
    known = {f"EMPHASIS_{name.upper()}" for name in Settings.model_fields}
    for file in DEPLOY.rglob("*"):
        if file.is_file():
            named = set(re.findall(r"\bEMPHASIS_[A-Z_]*[A-Z]\b", file.read_text(encoding="utf-8")))
            assert named <= known, file


def test_every_probe_is_answered() -> None:
    paths = {getattr(route, "path", "") for route in routes()}
    asked = {probe["httpGet"]["path"] for probe in _probes()}
    assert asked == {"/healthz", "/readyz"}
    assert asked <= paths
    assert "/healthz" in (DEPLOY / "Containerfile").read_text(encoding="utf-8")


def test_no_image_names_a_registry() -> None:
    images = [service["image"] for service in loaded(DEPLOY / "compose.yaml")["services"].values()]
    images += re.findall(r"^FROM (\S+)", (DEPLOY / "Containerfile").read_text(encoding="utf-8"), re.MULTILINE)
    images += [each["image"] for each in _pod()["containers"]]
    assert len(images) == 7
    assert not [image for image in images if "/" in image]


def test_nothing_runs_as_root_or_writes_where_it_runs() -> None:
    for name, service in loaded(DEPLOY / "compose.yaml")["services"].items():
        assert service["read_only"], name
        assert service["cap_drop"] == ["ALL"], name
        assert name.startswith("app") or service["user"] not in ("root", "0"), name
    assert "\nUSER 10001:10001\n" in (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    assert _pod()["securityContext"]["runAsNonRoot"]
    for container in _pod()["containers"]:
        assert container["securityContext"]["readOnlyRootFilesystem"]


def _pod() -> Any:
    return loaded(DEPLOY / "kubernetes" / "deployment.yaml")["spec"]["template"]["spec"]


def _probes() -> Iterator[Any]:
    for container in _pod()["containers"]:
        yield from (container[f"{kind}Probe"] for kind in ("startup", "readiness", "liveness"))
