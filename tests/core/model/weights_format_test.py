"""Reads the weights that are shipped by core/model/WEIGHTS_FORMAT.md alone, as a program of somebody else would."""
import hashlib
import json
import math
import pathlib
import re
import struct
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]


def shape_of(text):
    words = re.fullmatch(r"in (\d+) out (\d+) channels ([\d,]+) encoder ([\d,]+) decoder ([\d,]*) ?head (\d+)", text)
    one, many = int, lambda numbers: [int(each) for each in numbers.split(",") if each]
    return (one(words[1]), one(words[2]), many(words[3]), many(words[4]), many(words[5]), one(words[6]))


def convolutions(shape):
    """Name, out, in and kernel of each, by the page's recipe."""
    inputs, outputs, channels, encoder, decoder, head = shape
    yield "stem", channels[0], 4 * inputs, 3
    for level, blocks in enumerate(encoder):
        if level > 0:
            yield f"down.{level}", channels[level], channels[level - 1], 2
        for block in range(blocks):
            for part in ("first", "second"):
                yield f"encoder.{level}.{block}.{part}", channels[level], channels[level], 3
    for level in reversed(range(len(decoder))):
        yield f"up.{level}", channels[level], channels[level + 1], 1
        for block in range(decoder[level]):
            for part in ("first", "second"):
                yield f"decoder.{level}.{block}.{part}", channels[level], channels[level], 3
    yield "unfold", 4 * head, channels[0], 1
    yield "head", head, head + inputs, 3
    yield "logits", outputs, head, 1


class WeightsFormat(unittest.TestCase):
    def test_what_is_shipped_is_as_the_page_says(self):
        files = sorted((ROOT / "resources" / "models").glob("*.safetensors"))
        self.assertTrue(files)
        for file in files:
            with self.subTest(file.name):
                self.check(file.read_bytes())

    def check(self, content):
        (length,) = struct.unpack("<Q", content[:8])
        self.assertEqual(0, length % 8)
        header = json.loads(content[8:8 + length])
        data = content[8 + length:]
        metadata = header.pop("__metadata__")
        self.assertEqual(hashlib.sha256(data).hexdigest(), metadata["data_sha256"])
        self.assertIn(f"\n## `{metadata['planes']}`\n", (ROOT / "core" / "model" / "WEIGHTS_FORMAT.md").read_text())
        if metadata["planes"].startswith("roll-"):
            expected = {}
            for name, out, inside, kernel in convolutions(shape_of(metadata["shape"])):
                expected[f"{name}.weight"] = [out, inside, kernel, kernel]
                expected[f"{name}.bias"] = [out]
            self.assertEqual(expected, {name: tensor["shape"] for name, tensor in header.items()})
        else:  # the page leaves the names of its tensors to the source
            self.assertRegex(metadata["shape"], r"\Aparts \d+ slots \d+ channels [\d,]+ noise \d+,\d+\Z")
            self.assertIn(metadata["style"], ("chorale", "song"))
        for name, tensor in header.items():
            first, end = tensor["data_offsets"]
            self.assertEqual("F16", tensor["dtype"])
            self.assertEqual(2 * math.prod(tensor["shape"]), end - first, name)
            self.assertTrue(all(map(math.isfinite, struct.unpack(f"<{(end - first) // 2}e", data[first:end]))), name)


if __name__ == "__main__":
    unittest.main()
