"""The store: the same bytes lie there once, nothing is half there, and no id leads out of it."""

import hashlib
import threading

import pytest
from werkzeug.wrappers import Request, Response

from bot.kept_files import Bucket, Folder, Store, reader, store
from tests.fakes.server import Call, FakeServer

COW = b"\xff\xd8\xff" + b"sapi" * 100
SHA256 = hashlib.sha256(COW).hexdigest()
NOBODYS = "0" * 64


class FakeS3(FakeServer):
    """A bucket: `files` is path → (bytes, type)."""

    def read(self, request: Request) -> Call:
        return Call(request.method, request.path, {"body": request.get_data()}, {}, "", dict(request.headers))

    def carry_out(self, call: Call) -> Response:
        match call.name:
            case "PUT":
                self.files[call.path] = (_unchunked(call), "")
                return Response(headers={"ETag": '"x"'})
            case "GET" if call.path in self.files:
                return Response(self.files[call.path][0])
            case "DELETE":
                self.files.pop(call.path, None)
                return Response(status=204)
        missing = "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>"
        return Response(missing, 404, content_type="application/xml")


def _unchunked(call: Call) -> bytes:
    """A body as it was meant: the SDK may send it in one chunk with a checksum behind."""
    body: bytes = call.fields["body"]
    if "aws-chunked" not in call.headers.get("Content-Encoding", ""):
        return body
    length, _, rest = body.partition(b"\r\n")
    return rest[: int(length.split(b";")[0], 16)]


@pytest.fixture
def s3(monkeypatch):
    with FakeS3() as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL_S3", server.url)
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
        monkeypatch.setenv("AWS_DEFAULT_REGION", "ap-southeast-3")
        monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
        monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
        for proxy in ("HTTP_PROXY", "http_proxy"):
            monkeypatch.delenv(proxy, raising=False)
        yield server


@pytest.fixture(params=["folder", "bucket"])
def kept(request, tmp_path) -> Store:
    if request.param == "folder":
        return Folder(tmp_path / "media")
    request.getfixturevalue("s3")
    return Bucket("s3://sijinak/photos")


def test_what_is_kept_comes_back(kept):
    assert kept.put(COW) == SHA256
    assert kept.put(COW) == SHA256
    assert kept.get(SHA256) == COW


def test_what_is_forgotten_is_gone(kept):
    kept.put(COW)
    kept.forget(SHA256)
    kept.forget(SHA256)
    with pytest.raises(LookupError):
        kept.get(SHA256)


@pytest.mark.parametrize("wrong", [NOBODYS, "", "../../etc/passwd", "A" * 64, SHA256 + "\n"])
def test_an_id_that_is_no_file_of_ours(kept, wrong):
    with pytest.raises(LookupError):
        kept.get(wrong)


def test_files_lie_in_folders_by_their_hash(tmp_path):
    Folder(tmp_path).put(COW)
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()] == [
        f"{SHA256[:2]}/{SHA256[2:4]}/{SHA256}"
    ]


def test_a_bucket_has_the_same_names_as_keys(s3):
    Bucket("s3://sijinak/photos/").put(COW)
    assert list(s3.files) == [f"/sijinak/photos/{SHA256[:2]}/{SHA256[2:4]}/{SHA256}"]


def test_a_bucket_that_does_not_answer_is_an_error_of_the_machine(s3):
    s3.fail(status=503, times=9)
    with pytest.raises(OSError, match="503"):
        Bucket("s3://sijinak").put(COW)


def test_many_keep_the_same_photo_at_once(tmp_path):
    folder, at_once = Folder(tmp_path), threading.Barrier(8)

    def put() -> None:
        at_once.wait()
        folder.put(COW)

    threads = [threading.Thread(target=put) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == 1
    assert folder.get(SHA256) == COW


def test_a_message_carries_a_file_by_its_hash(tmp_path):
    url = str(tmp_path)
    store(url).put(COW)
    file = reader(url)(SHA256)
    assert (file.content, file.content_type, file.name) == (COW, "image/jpeg", f"sijinak-{SHA256[:8]}.jpg")
