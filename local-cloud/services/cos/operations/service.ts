import { owner } from "../acl";
import { CosError } from "../cos-error";
import { byUtf8, requestedNumber } from "../listing";
import type { CosOperation } from "../operation";
import type { Bucket } from "../state";
import { type Element, xmlAnswer } from "../xml";

/** Most buckets of one answer, and how many there are when none is asked for (436/8291). */
const MAX_KEYS = 2_000;

/** How the parameter `range` compares a bucket's time with `create-time`, both in seconds. */
const RANGES: Readonly<Record<string, (created: number, given: number) => boolean>> = {
  lt: (created, given) => created < given,
  gt: (created, given) => created > given,
  lte: (created, given) => created <= given,
  gte: (created, given) => created >= given,
};

type Filter = (bucket: Bucket) => boolean;

/** @throws CosError InvalidArgument when one of two parameters that belong together is missing or wrong */
function byTime({ "create-time": time, range }: Readonly<Record<string, string>>): Filter {
  if (time === undefined && range === undefined) return () => true;
  const compare = RANGES[range ?? ""];
  if (!compare || !/^\d{1,12}$/.test(time ?? "")) {
    throw new CosError("InvalidArgument", "create-time, in seconds, and range, one of lt, gt, lte, gte, go together.");
  }
  return ({ createdAt }) => compare(Math.floor(createdAt / 1_000), Number(time));
}

/** @throws CosError InvalidArgument */
function byTag({ tagkey, tagvalue }: Readonly<Record<string, string>>): Filter {
  if ((tagkey === undefined) !== (tagvalue === undefined)) {
    throw new CosError("InvalidArgument", "tagkey and tagvalue go together.");
  }
  return ({ tags }) => tagkey === undefined || tags.some(({ key, value }) => key === tagkey && value === tagvalue);
}

const describe = ({ name, region, createdAt }: Bucket): Element => [
  "Bucket",
  [
    ["Name", name],
    ["Location", region],
    ["CreationDate", new Date(createdAt).toISOString().replace(/\.\d{3}/, "")],
    ["BucketType", "cos"],
  ],
];

/** The buckets of the account, of all regions or of the one that the host names. */
export const getService: CosOperation = {
  name: "GetService",
  method: "GET",
  on: "service",
  parameters: ["region", "tagkey", "tagvalue", "create-time", "range", "marker", "max-keys"],
  headers: [],
  source: "436/8291",
  perform({ cloud, bucket: { region: hostRegion }, parameters }) {
    const region = parameters["region"] ?? hostRegion;
    const { marker = "" } = parameters;
    const limit = requestedNumber(parameters, "max-keys", { least: 1, most: MAX_KEYS });
    const filters: Filter[] = [
      (bucket) => region === "" || bucket.region === region,
      ({ name }) => byUtf8(name, marker) > 0,
      byTime(parameters),
      byTag(parameters),
    ];
    const found = [...cloud.cos.buckets.values()]
      .filter((bucket) => filters.every((accepts) => accepts(bucket)))
      .sort((a, b) => byUtf8(a.name, b.name));
    const page = found.slice(0, limit);
    const truncated = found.length > limit;
    return xmlAnswer([
      "ListAllMyBucketsResult",
      [
        ["Owner", owner(cloud.account)],
        ["Buckets", page.map(describe)],
        ["Marker", marker],
        ["NextMarker", truncated ? (page.at(-1)?.name ?? "") : ""],
        ["IsTruncated", truncated],
      ],
    ]);
  },
};
