import type { XmlElement } from "@rgrove/parse-xml";
import { childElements, childText } from "../../../../lib/xml-elements";
import { preflightHeaders } from "../cors";
import { CosError } from "../cos-error";
import type { CosOperation } from "../operation";
import type { Cors, CorsRule } from "../state";
import { type Element, malformedXml, readXml, xmlAnswer } from "../xml";

/** Most rules of a bucket, and most bytes of their document (436/8279, 2026-05-19). */
const MOST_RULES = 100;
const DOCUMENT_BYTES = 64 * 1024;
const METHODS = ["GET", "PUT", "POST", "DELETE", "HEAD"];

const texts = (rule: XmlElement, name: string): string[] => childElements(rule, name).map(({ text }) => text);

/** @throws CosError MalformedXML */
function readRule(element: XmlElement): CorsRule {
  const [origins, methods] = [texts(element, "AllowedOrigin"), texts(element, "AllowedMethod")];
  if (origins.length === 0 || methods.length === 0) {
    throw malformedXml("a CORSRule has to hold AllowedOrigin and AllowedMethod");
  }
  const method = methods.find((name) => !METHODS.includes(name));
  if (method !== undefined) throw malformedXml(`AllowedMethod has to be one of ${METHODS.join(", ")}, got ${method}`);
  const headers = texts(element, "AllowedHeader");
  const wide = [...origins, ...headers].find((pattern) => pattern.split("*").length > 2);
  if (wide !== undefined) throw malformedXml(`an origin or header can have one *, got ${wide}`);
  const maxAge = childText(element, "MaxAgeSeconds");
  if (maxAge !== undefined && !/^\d{1,9}$/.test(maxAge)) throw malformedXml("MaxAgeSeconds has to be a number");
  return {
    id: childText(element, "ID"),
    origins,
    methods,
    headers,
    exposeHeaders: texts(element, "ExposeHeader"),
    maxAgeSeconds: maxAge === undefined ? undefined : Number(maxAge),
  };
}

/** @throws CosError MalformedXML, EntityTooLarge */
function readCors(body: Buffer): Cors {
  if (body.length > DOCUMENT_BYTES) {
    throw new CosError("EntityTooLarge", `The rules are larger than ${DOCUMENT_BYTES} bytes.`);
  }
  const root = readXml(body, "CORSConfiguration");
  const rules = childElements(root, "CORSRule");
  if (rules.length === 0 || rules.length > MOST_RULES) throw malformedXml(`there have to be 1 to ${MOST_RULES} rules`);
  return { rules: rules.map(readRule), varies: childText(root, "ResponseVary") === "true" };
}

const all = (name: string, values: readonly string[]): Element[] => values.map((value) => [name, value]);

const describe = (rule: CorsRule): Element => [
  "CORSRule",
  [
    ...all("ID", rule.id === undefined ? [] : [rule.id]),
    ...all("AllowedOrigin", rule.origins),
    ...all("AllowedMethod", rule.methods),
    ...all("AllowedHeader", rule.headers),
    ...all("ExposeHeader", rule.exposeHeaders),
    ...all("MaxAgeSeconds", rule.maxAgeSeconds === undefined ? [] : [String(rule.maxAgeSeconds)]),
  ],
];

/** Sets what pages of other origins may do, replacing the rules before. */
export const putBucketCors: CosOperation = {
  name: "PutBucketCORS",
  method: "PUT",
  on: "bucket",
  selectedBy: ["cors"],
  parameters: [],
  headers: [],
  source: "436/8279 (2026-05-19)",
  perform({ bucket, body }) {
    bucket.cors = readCors(body);
    return { status: 200 };
  },
};

/** What pages of other origins may do. */
export const getBucketCors: CosOperation = {
  name: "GetBucketCORS",
  method: "GET",
  on: "bucket",
  selectedBy: ["cors"],
  parameters: [],
  headers: [],
  source: "436/8274",
  differs: "Without rules it is NoSuchCORSConfiguration (the code is the one SDKs look for).",
  perform({ bucket: { cors } }) {
    if (!cors) throw new CosError("NoSuchCORSConfiguration", "The CORS configuration does not exist.");
    const varies: Element[] = cors.varies ? [["ResponseVary", true]] : [];
    return xmlAnswer(["CORSConfiguration", [...cors.rules.map(describe), ...varies]]);
  },
};

/** Removes the rules from a bucket. */
export const deleteBucketCors: CosOperation = {
  name: "DeleteBucketCORS",
  method: "DELETE",
  on: "bucket",
  selectedBy: ["cors"],
  parameters: [],
  headers: [],
  source: "436/8283",
  perform({ bucket }) {
    bucket.cors = undefined;
    return { status: 204 };
  },
};

/** Whether a page of another origin may send a request, as its browser asks. */
export const optionsObject: CosOperation = {
  name: "OptionsObject",
  method: "OPTIONS",
  on: "object",
  parameters: ["*"],
  headers: ["Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers"],
  source: "436/8288 (2024-06-12)",
  authorisedBy: "anybody",
  differs:
    "A request that no rule allows is AccessDenied (the code is not documented); a page's request itself is refused in the same way, which the real service performs.",
  perform: ({ bucket, headers }) => ({ status: 200, headers: preflightHeaders(bucket, headers) }),
};
export const optionsBucket: CosOperation = { ...optionsObject, on: "bucket" };
