import { stringify } from "yaml";
import environmentSchema from "../../environments/generated/environment.schema.json";
import type { JsonSchema } from "../../lib/json-schema";
import { refusalMessage } from "../helpers/environment-file";
import { everyMistake } from "../helpers/wrong-values";

const COS = { backend: "cos", bucket: "state-1300000000", region: "ap-jakarta" };

const inCos = ({ state, ...document }: Record<string, unknown>) => ({
  ...document,
  state: { ...COS, ...(state as object), backend: "cos" },
});

const REDIS = { host: "10.0.0.5", secretName: "acme-redis", vpcId: "vpc-0a1b2c3d", subnetId: "subnet-0a1b2c3d" };

const inRedis = ({ store, ...document }: Record<string, unknown>) => ({
  ...document,
  store: { ...REDIS, ...(store as object), kind: "redis" },
});

const AROUND = {
  regions: ({ region: _none, ...document }: Record<string, unknown>) => document,
  "state.bucket": inCos,
  "state.region": inCos,
  "state.prefix": inCos,
  ...Object.fromEntries([...Object.keys(REDIS), "port", "tls", "reserve"].map((key) => [`store.${key}`, inRedis])),
};

const MISTAKES = everyMistake(environmentSchema as JsonSchema, { region: "ap-jakarta" }, AROUND).map(
  ({ path, kind, document }) => ({ path: path.join("."), kind, yaml: stringify(document) }),
);

/** What only who knows regular expressions, ajv or JSON Schema reads. */
const JARGON =
  /[\^\\]|\$"|\[[a-z]-|\{\d|\(\?|must NOT|must (be|match|have)|\b(objects?|arrays?|strings?|integers?|boolean|null|pattern|properties|items|schema|oneOf|enum)\b/;

it("there are enough of them", () => {
  expect(MISTAKES.length).toBeGreaterThan(216);
});

it.each(MISTAKES)("$path: $kind is one problem, with its place and what is allowed, in words", ({ path, yaml }) => {
  const message = refusalMessage(yaml);
  expect(message).toMatch(/^test\.yaml, line \d+, [^\n]+$/);
  expect(message.split(": ")[0]?.replace(/^.*, /, "").startsWith(path)).toBe(true);
  expect(message).toMatch(/(: missing|: got |: unknown key|: not allowed here)/);
  expect(message).toMatch(/allowed: \S/);
  expect(message.replace(/"[^"]*"/g, '""')).not.toMatch(JARGON);
});
