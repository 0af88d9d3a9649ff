import { randomUUID } from "node:crypto";
import { loadEnvironment } from "../../../environments/load-environment";
import { readOutputs } from "../../../environments/outputs-file";
import type { ResolvedEnvironment } from "../../../environments/resolved-environment";
import { newClientKey } from "../../../keys/key-format";
import type { Topic } from "../../../local-cloud";
import { renderMarkers } from "../../../operations/doctor/markers/render-markers";
import { type MarkerOptions, type MarkerReport, runMarkers } from "../../../operations/doctor/markers/run-markers";
import { type LocalEndpoint, startLocalEndpoint } from "../../helpers/local-endpoint";
import { roleCredentials } from "../../helpers/role";
import { SkippingClock } from "../../helpers/skipping-clock";

/** The real stack of dev, loaded without Terraform; the real bundle answers, and the local cloud writes the topic. */
const web = loadEnvironment("dev");
const event: ResolvedEnvironment = {
  ...web,
  function: { ...web.function, kind: "event", concurrency: 1 },
};

let endpoint: LocalEndpoint;
let environment: ResolvedEnvironment;

async function start(of: ResolvedEnvironment, options: Parameters<typeof startLocalEndpoint>[1] = {}): Promise<void> {
  environment = of;
  endpoint = await startLocalEndpoint(of, options);
}

const outputs = () => readOutputs("dev", endpoint.outputsFile);
const cloud = () => endpoint.deployment.localCloud.cloud;
const topic = (): Topic => cloud().cls.topics.get(outputs().logTopicId) as Topic;

const look = (options: Partial<MarkerOptions> = {}): Promise<MarkerReport> =>
  runMarkers({
    environment,
    outputs: outputs(),
    key: endpoint.key,
    variables: endpoint.variables,
    clock: new SkippingClock(),
    ...options,
  });

/** The variables of a role. */
const asRole = ({ secretId, secretKey, token }: ReturnType<typeof roleCredentials>) => ({
  ...endpoint.variables,
  TENCENTCLOUD_SECRET_ID: secretId,
  TENCENTCLOUD_SECRET_KEY: secretKey,
  TENCENTCLOUD_SECURITY_TOKEN: token,
});

const linesByPart = ({ markers }: MarkerReport) => Object.fromEntries(markers.map(({ part, lines }) => [part, lines]));

/** A line as SCF itself would write it about a request. */
const platformLine = (requestId: string, text: string): void =>
  cloud().cls.deliver(topic().topicId, text, { SCF_RequestId: requestId, SCF_Type: "Platform" });

/**
 * Randomness, and the markers that were made of it: of the response's body, the request's, the header and the query.
 */
function rememberedMarkers() {
  const markers: string[] = [];
  const random = (): string => {
    const uuid = randomUUID();
    markers.push(`ekycmarker${uuid.replaceAll("-", "")}`);
    return uuid;
  };
  return { random, markers };
}

describe("a Web function", () => {
  beforeEach(() => start(web));
  afterEach(() => endpoint.close());

  it("of which SCF does not write the body is found so, with one request that reaches no faceid", async () => {
    const report = await look();
    expect(linesByPart(report)).toEqual({ responseBody: ["Custom"], requestBody: [], header: [], query: [] });
    expect(report).toMatchObject({ settled: true, exitCode: 0, functionKind: "web", logTopicId: topic().topicId });
    expect(report.found).toMatch(/^SCF does not write the body .* 583\/40689 is right/);
    expect(report.next).toEqual([expect.stringContaining("there is nothing to do")]);
    const actions = endpoint.deployment.localCloud.audit.entries.map(({ action }) => action);
    expect(actions).not.toContain("ApplySdkVerificationToken");
    expect(cloud().faceid.tokens.size).toBe(0);
  });

  it("is looked at with markers of letters and digits, a new one for each part and run, and never with the key in the report", async () => {
    const [first, second] = [await look(), await look()];
    const markers = [first, second].flatMap((report) => report.markers.map(({ marker }) => marker));
    expect(new Set(markers).size).toBe(8);
    for (const marker of markers) expect(marker).toMatch(/^ekycmarker[0-9a-z]{32}$/);
    for (const text of [JSON.stringify(first), renderMarkers(first, false)]) expect(text).not.toContain(endpoint.key);
  });

  it("shows each part by name to a person", async () => {
    const report = await look();
    expect(renderMarkers(report, false)).toBe(`doctor --markers  dev  (${endpoint.url}, function.kind: web)
  request ${report.requestId} was refused as it should be, no token was issued; its markers in topic ${topic().topicId}:
    response body   Custom
    request body    no line
    request header  no line
    query           no line
  Platform lines are SCF's, Custom lines the endpoint's own: one of these names the marker of the response body.

${report.found}
  next: ${report.next[0]}
`);
  });

  it("whose headers, body and query SCF writes in a form of its own is told what is at stake", async () => {
    const { random, markers } = rememberedMarkers();
    const report = await look({
      random,
      onWait: (requestId) => {
        const [, body, header, query] = markers;
        // Escaped twice, as by a line that quotes JSON with JSON in it.
        platformLine(requestId, `Event RequestId:${requestId} {"body":"{\\"extra\\":\\"(${body})\\"}"}`);
        platformLine("another", `ACCESS POST /v1/tokens?marker=(${query}) x-ekyc-marker=(${header})`);
      },
    });
    expect(linesByPart(report)).toEqual({
      responseBody: ["Custom"],
      requestBody: ["Platform (Event)"],
      header: ["Platform (ACCESS)"],
      query: ["Platform (ACCESS)"],
    });
    expect(report).toMatchObject({ settled: true, exitCode: 0 });
    expect(report.next.join("\n")).toMatch(/extra and compareImage.*client keys: rotate them.*Queries are in/s);
  });

  it("is not called free of its body before a line that came late could be seen", async () => {
    const { random, markers } = rememberedMarkers();
    const clock = new SkippingClock();
    let sleeps = 0;
    let late = "";
    const report = await look({
      random,
      onWait: (requestId) => {
        late = requestId;
      },
      clock: {
        now: () => clock.now(),
        monotonic: () => clock.monotonic(),
        sleep: async (ms) => {
          await clock.sleep(ms);
          sleeps += 1;
          platformLine(late, `Response RequestId:${late} RetMsg:"(${markers[0]})"`);
        },
      },
    });
    expect(sleeps).toBe(1);
    expect(linesByPart(report)["responseBody"]).toEqual(["Custom", "Platform (Response)"]);
    expect(report.found).toMatch(/^SCF writes the body/);
  });

  it("is not settled while the topic shows nothing, for two minutes and no longer", async () => {
    for (const fn of cloud().scf.functions.values()) fn.clsTopicId = undefined;
    const clock = new SkippingClock();
    const before = clock.now();
    const report = await look({ clock });
    expect(report).toMatchObject({ settled: false, exitCode: 1 });
    expect(report.found).toBe("Not settled: within 120 s the topic showed no line of the request.");
    expect(report.next).toEqual([
      expect.stringMatching(new RegExp(`SCF_QcsRole.*outputs file.*${topic().topicId}.*index`)),
    ]);
    expect(clock.now() - before).toBeGreaterThanOrEqual(120_000);
    expect(clock.now() - before).toBeLessThan(150_000);
    expect(renderMarkers(report, false)).toContain("    response body   no line yet\n");
  });

  it("is settled although its own line stands under the id of another request, as with several at once", async () => {
    const report = await look({
      onWait: () => {
        const { records } = topic();
        const moved = records.map(({ fields, ...record }) => {
          const own = fields["SCF_Type"] === "Custom";
          return { ...record, fields: own ? { ...fields, SCF_RequestId: "another" } : fields };
        });
        records.splice(0, records.length, ...moved);
      },
    });
    expect(linesByPart(report)["responseBody"]).toEqual(["Custom"]);
    expect(report).toMatchObject({ settled: true });
  });

  it("is not settled by the lines of one side alone", async () => {
    const report = await look({
      onWait: () => {
        const kept = topic().records.filter(({ fields }) => fields["SCF_Type"] === "Custom");
        topic().records.splice(0, topic().records.length, ...kept);
      },
    });
    expect(report).toMatchObject({ settled: false, exitCode: 1, found: expect.stringContaining("but not SCF's END") });
  });

  it("goes on looking while the API is busy, and says so when it refuses", async () => {
    const { faults } = endpoint.deployment.localCloud;
    faults.add({ action: "SearchLog", times: 1, kind: "error", code: "RequestLimitExceeded" });
    expect(await look()).toMatchObject({ settled: true });
    faults.add({ action: "SearchLog", times: 1, kind: "error", code: "InvalidParameter" });
    await expect(look()).rejects.toMatchObject({ name: "UserError", exitCode: 1 });
    topic().index = undefined;
    await expect(look()).rejects.toMatchObject({
      name: "UserError",
      exitCode: 1,
      message: expect.stringContaining("has no index that is on"),
      fix: expect.stringContaining("has its index on"),
    });
  });

  it("can be looked at by a role that may search its topic and nothing else", async () => {
    const { localCloud } = endpoint.deployment;
    const resource = `qcs::cls:${environment.region}:uin/${cloud().account.uin}:topic/${topic().topicId}`;
    const reader = roleCredentials(localCloud, "reader", [{ effect: "allow", action: "cls:SearchLog", resource }]);
    expect(await look({ variables: asRole(reader) })).toMatchObject({ settled: true });
    const stranger = roleCredentials(localCloud, "stranger", [
      { effect: "allow", action: "cls:DescribeTopics", resource: "*" },
    ]);
    await expect(look({ variables: asRole(stranger) })).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining("a CAM policy does not allow it"),
    });
  });

  it("that refuses the key, answers something else or nothing is not looked for in the topic", async () => {
    const { plaintext: key } = newClientKey({ environment: "dev", now: Date.now() });
    const refused = look({ key });
    await expect(refused).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("refused the client key: 401 invalid_key"),
      fix: expect.stringContaining("npx ekyc keys list --env dev"),
    });
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining(key) });
    const { localCloud } = endpoint.deployment;
    await expect(look({ outputs: { ...outputs(), endpointUrl: localCloud.url } })).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(/did not refuse the marked request with 400 and its marker/),
    });
    await expect(look({ outputs: { ...outputs(), endpointUrl: "http://127.0.0.1:1" } })).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining("http://127.0.0.1:1 was not reached"),
    });
    expect(localCloud.audit.entries.map(({ action }) => action)).not.toContain("SearchLog");
  });
});

it("finds the body of a Web function's response where SCF writes it", async () => {
  await start(web, { webBodyLogged: true });
  try {
    const report = await look();
    expect(linesByPart(report)).toEqual({
      responseBody: ["Custom", "Platform (Response)"],
      requestBody: [],
      header: [],
      query: [],
    });
    expect(report).toMatchObject({ settled: true, exitCode: 0 });
    expect(report.found).toMatch(/^SCF writes the body .* 583\/40689 is wrong/);
    expect(report.next).toEqual([expect.stringMatching(/Every SDK token.*cls:SearchLog.*7 now.*docs\/security\.md/)]);
  } finally {
    await endpoint.close();
  }
});

it("finds the body of an Event function's response, as is expected, and names the other kind", async () => {
  await start(event);
  try {
    const report = await look();
    expect(linesByPart(report)).toEqual({
      responseBody: ["Custom", "Platform (Response)"],
      requestBody: [],
      header: [],
      query: [],
    });
    expect(report).toMatchObject({ settled: true, exitCode: 0, functionKind: "event" });
    expect(report.found).toMatch(/^SCF writes the body .* is to be expected of an Event function/);
    expect(report.next).toEqual([
      expect.stringContaining("Every SDK token"),
      expect.stringContaining("function.kind: web"),
    ]);
  } finally {
    await endpoint.close();
  }
});

it("signs its request where the function URL asks CAM, and then sends no query", async () => {
  await start({ ...web, endpoint: { gateway: { kind: "function-url", callerAuthentication: "cam" } } });
  try {
    const report = await look();
    expect(linesByPart(report)).toEqual({ responseBody: ["Custom"], requestBody: [], header: [] });
    expect(report).toMatchObject({ settled: true, exitCode: 0 });
    await expect(look({ environment: web })).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(/did not refuse the marked request with 400 and its marker: 401 /),
    });
  } finally {
    await endpoint.close();
  }
});
