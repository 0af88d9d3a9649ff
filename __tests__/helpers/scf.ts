import { strToU8, zipSync } from "fflate";
import type { Clock } from "../../lib/clock";
import {
  type Answer,
  ApiGateway,
  Cloud,
  Edge,
  type FunctionInput,
  type FunctionResource,
  Scf,
  type ScfSettings,
} from "../../local-cloud";

export const REGION = "ap-singapore";
export const API_URL = "http://127.0.0.1:9";
/** Of the account of a {@link TestCloud}. */
export const SECRET_KEY = "LocalAccountEXAMPLE";

/** A zip whose index.js is the given source. */
export function zipSource(source: string, file = "index.js"): Buffer {
  return Buffer.from(zipSync({ [file]: strToU8(source) }));
}

/** A zip whose `main_handler` has the given body, with `event` and `context` in reach. */
export function handlerZip(body: string): Buffer {
  return zipSource(`exports.main_handler = async (event, context) => { ${body} };`);
}

/** A clock on which waits of `ms` end when the test says so, and every other wait never does. */
export class HeldClock implements Clock {
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly ms: number,
    private time = Date.UTC(2025, 0, 14),
  ) {}

  now(): number {
    return this.time;
  }

  monotonic(): number {
    return this.time;
  }

  /** Moves the time; nobody wakes by it. */
  advance(ms: number): void {
    this.time += ms;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (ms === this.ms) this.waiting.push(resolve);
      signal?.addEventListener("abort", () => resolve());
    });
  }

  /** Ends the waits of `ms`, once there is one. @param most of them, the oldest first */
  async end(most = Number.POSITIVE_INFINITY): Promise<void> {
    while (this.waiting.length === 0) await new Promise(setImmediate);
    for (const resolve of this.waiting.splice(0, most)) resolve();
  }
}

/** The trust policy of an execution role. */
export const TRUST_SCF = JSON.stringify({
  version: "2.0",
  statement: [{ action: ["name/sts:AssumeRole"], effect: "allow", principal: { service: ["scf.qcloud.com"] } }],
});

/** A local cloud with SCF and API Gateway, and a way to create functions in it. */
export class TestCloud {
  readonly cloud: Cloud;
  readonly scf: Scf;
  readonly apiGateway: ApiGateway;
  readonly edge: Edge;

  constructor(clock?: Clock, settings: ScfSettings = {}) {
    this.cloud = new Cloud({ secretKey: SECRET_KEY, ...(clock && { clock }) });
    this.scf = new Scf({ cloud: this.cloud, apiUrl: API_URL, ...settings });
    this.apiGateway = new ApiGateway(this.cloud, this.scf.runtime);
    this.edge = new Edge(this.cloud.clock);
  }

  create(code: Buffer, overrides: Partial<FunctionInput> = {}): FunctionResource {
    return this.scf.createFunction(
      {
        name: "tokens",
        namespace: "default",
        region: REGION,
        type: "Event",
        handler: "index.main_handler",
        runtime: "Nodejs20.19",
        memoryMb: 128,
        timeoutSeconds: 7,
        environment: {},
        role: undefined,
        clsLogsetId: undefined,
        clsTopicId: undefined,
        tags: {},
        description: "",
        publicNet: true,
        fixedEip: false,
        instanceConcurrency: undefined,
        ...overrides,
        code,
      },
      "function.zip",
    );
  }

  invoke(fn: FunctionResource, event: unknown = {}): Promise<Answer> {
    return this.scf.runtime.invoke(fn, event);
  }

  /** The first line that a function wrote, once it did. */
  async firstLine(fn: FunctionResource): Promise<string> {
    for (;;) {
      const line = this.scf.runtime.log(fn).find(({ from }) => from === "function");
      if (line) return line.text;
      await new Promise(setImmediate);
    }
  }

  createRole(document = TRUST_SCF): string {
    return this.cloud.cam.createRole({ name: "execution", document, description: "", tags: {} }).name;
  }

  /** Creates a function URL and gives its address. */
  async open(fn: FunctionResource, cors?: object): Promise<string> {
    const trigger = await this.scf.createUrlTrigger({
      function: fn,
      qualifier: "$LATEST",
      enabled: true,
      description: "",
      desc: JSON.stringify({
        AuthType: "NONE",
        NetConfig: { EnableIntranet: false, EnableExtranet: true },
        ...(cors && { CorsConfig: cors }),
      }),
    });
    return trigger.url ?? "";
  }

  /** Ends what runs in it. */
  async close(): Promise<void> {
    await this.apiGateway.close();
    await this.scf.close();
  }
}
