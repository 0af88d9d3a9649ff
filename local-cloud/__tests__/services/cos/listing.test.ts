import { type LocalCloud, startLocalCloud } from "../../..";
import { BUCKET, callCos, REGION } from "./cos-client";

let local: LocalCloud;
beforeAll(async () => {
  local = await startLocalCloud();
  local.cloud.cos.createBucket(BUCKET, REGION);
  for (const key of KEYS) {
    await callCos(local, { method: "PUT", path: `/${encodeURIComponent(key)}`, body: "x" });
  }
});
afterAll(() => local.close());

/** In UTF-8 order, which is not JavaScript's: the last two would be the other way round. */
const KEYS = ["a", "dev/1", "dev/2", "dev/old/1", "dev/old/2", "dev0", "p & <q>", "\uFF5E", "\u{1F600}"];

const list = async (query: Readonly<Record<string, string>> = {}) => {
  const { status, text, code } = await callCos(local, { method: "GET", query });
  const all = (name: string): string[] =>
    [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, value = ""]) => value);
  const [groups, contents] = [/<CommonPrefixes>.*/s.exec(text)?.[0] ?? "", text.replace(/<CommonPrefixes>.*/s, "")];
  return {
    status,
    code,
    keys: [...contents.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key),
    prefixes: [...groups.matchAll(/<Prefix>([^<]*)<\/Prefix>/g)].map(([, prefix]) => prefix),
    truncated: all("IsTruncated")[0],
    next: all("NextMarker")[0],
    text,
  };
};

describe("the list of a bucket", () => {
  it("has every key in UTF-8 order, markup escaped", async () => {
    const { keys, truncated, next } = await list();
    expect(keys).toEqual(KEYS.map((key) => key.replace("p & <q>", "p &amp; &lt;q&gt;")));
    expect([truncated, next]).toEqual(["false", undefined]);
  });

  it("has of each object what there is to know without reading it", async () => {
    const { text } = await list({ prefix: "a" });
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8" \?><ListBucketResult><Name>smoke-1250000000<\/Name><Prefix>a<\/Prefix><Marker><\/Marker><MaxKeys>1000<\/MaxKeys><IsTruncated>false<\/IsTruncated><Contents><Key>a<\/Key><LastModified>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z<\/LastModified><ETag>&quot;9dd4e461268c8034f5c8564e155c67a6&quot;<\/ETag><Size>1<\/Size><Owner><ID>1250000000<\/ID><DisplayName>1250000000<\/DisplayName><\/Owner><StorageClass>STANDARD<\/StorageClass><\/Contents><\/ListBucketResult>$/,
    );
  });

  it("encodes keys when that is asked for", async () => {
    const { keys } = await list({ "encoding-type": "url", prefix: "p" });
    expect(keys).toEqual([encodeURIComponent("p & <q>")]);
  });

  it.each([
    [{ prefix: "dev/" }, ["dev/1", "dev/2", "dev/old/1", "dev/old/2"], []],
    [{ prefix: "dev/", delimiter: "/" }, ["dev/1", "dev/2"], ["dev/old/"]],
    [{ delimiter: "/", "max-keys": "3" }, ["a", "dev0"], ["dev/"]],
    [{ prefix: "none" }, [], []],
    [{ marker: "dev/2", prefix: "dev" }, ["dev/old/1", "dev/old/2", "dev0"], []],
    [{ marker: "dev/", prefix: "dev", delimiter: "/" }, ["dev0"], []],
    [{ "max-keys": "0" }, [], []],
  ])("with %j has the keys %j and the prefixes %j", async (query, keys, prefixes) => {
    expect(await list(query)).toMatchObject({ keys, prefixes });
  });

  it.each([{}, { delimiter: "/" }])("is whole when its pages are put together, with %j", async (query) => {
    const whole = await list(query);
    const seen: (string | undefined)[] = [];
    let marker: string | undefined = "";
    for (let pages = 0; marker !== undefined && pages < 20; pages += 1) {
      const page: Awaited<ReturnType<typeof list>> = await list({ ...query, marker, "max-keys": "2" });
      expect(page.truncated).toBe(page.next === undefined ? "false" : "true");
      seen.push(...page.keys, ...page.prefixes);
      marker = page.next?.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    }
    expect(seen.sort()).toEqual([...whole.keys, ...whole.prefixes].sort());
  });

  it.each([{ "max-keys": "many" }, { "encoding-type": "base64" }])("is refused with %j", async (query) => {
    expect(await list(query)).toMatchObject({ status: 400, code: "InvalidArgument" });
  });
});
