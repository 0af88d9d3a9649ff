import { forEachTest } from "../../../../__tests__/helpers/for-each-test";
import { LoopbackServer, type ReceivedRequest, readRequest } from "../../../../__tests__/helpers/loopback-server";
import { locate } from "../../..";
import { DEPLOYMENT_MS } from "../../../services/teo/state/teo-state";
import { callApi } from "../../helpers/api-client";
import { HeldCloud, type HeldParts } from "../../helpers/held-cloud";
import { bindSecurityTemplate, createDomain, createZone, DOMAIN } from "./fixtures";

/** A local cloud with a site, an origin on loopback behind its domain, and a time that the test moves. */
export class TeoCloud extends HeldCloud {
  /** The requests that the origin saw. */
  readonly seen: ReceivedRequest[] = [];
  /** What the origin answers with. */
  answer = { status: 201, body: "from the origin" };

  private constructor(
    parts: HeldParts,
    private readonly server: LoopbackServer,
    readonly zoneId: string,
  ) {
    super(...parts);
  }

  /** With a site and no domain yet. */
  static async start(): Promise<TeoCloud> {
    const parts = await HeldCloud.open();
    const { response } = await callApi(parts[0], createZone());
    const server = await LoopbackServer.start(async (request, response) => {
      cloud.seen.push(await readRequest(request));
      response.writeHead(cloud.answer.status, { "x-origin": "yes" }).end(cloud.answer.body);
    });
    const cloud = new TeoCloud(parts, server, String(response["ZoneId"]));
    return cloud;
  }

  /** `127.0.0.1:PORT` */
  get origin(): string {
    return `127.0.0.1:${this.server.port}`;
  }

  /** Creates the domain and lets its deployment pass. */
  async deployDomain(): Promise<void> {
    await this.response(createDomain(this.zoneId, this.origin));
    this.advance(DEPLOYMENT_MS);
  }

  /** Gives the domain a policy of its own. */
  async ownPolicy(): Promise<void> {
    await this.response(bindSecurityTemplate(this.zoneId));
  }

  /** A request to the domain, through the edge. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${locate(this.local, `https://${DOMAIN}`)}${path}`, init);
  }

  override async close(): Promise<void> {
    await super.close();
    await this.server.close();
  }
}

/** A cloud for each test of a file. */
export const teoForEachTest = () => forEachTest(() => TeoCloud.start());
