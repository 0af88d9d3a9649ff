import { forEachTest } from "../../../../__tests__/helpers/for-each-test";
import type { ApiCall } from "../../helpers/api-client";
import { ScfCloud } from "../../helpers/scf-cloud";
import { createFunction } from "../scf/fixtures";
import { apiWith, createApi, createService, releaseService } from "./fixtures";

type Json = Readonly<Record<string, unknown>>;

/** A local cloud with the function `tokens` and a service of API Gateway in front of it. */
export class GatewayCloud {
  private constructor(
    readonly cloud: ScfCloud,
    readonly serviceId: string,
    /** Where the service's environments are. */
    readonly address: string,
  ) {}

  /** @param zip the function's code @default - answers a text */
  static async start(zip?: Buffer): Promise<GatewayCloud> {
    const cloud = await ScfCloud.start();
    await cloud.settle(createFunction(zip ? { Code: { ZipFile: zip.toString("base64") } } : {}));
    const { ServiceId, OuterSubDomain } = await cloud.response(createService());
    return new GatewayCloud(cloud, String(ServiceId), String(OuterSubDomain));
  }

  /** Creates an API and gives its id. */
  async createApi(more: object = {}): Promise<string> {
    const { Result } = await this.cloud.response(createApi(this.serviceId, apiWith(more)));
    return String((Result as Json)["ApiId"]);
  }

  async release(description?: string): Promise<void> {
    await this.cloud.response(releaseService(this.serviceId, description));
  }

  /** A request to what is released. */
  fetch(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${this.address}/release${path}`, init);
  }

  /** The member `Result` of a response. */
  async result(call: Parameters<ScfCloud["response"]>[0]): Promise<Json> {
    return (await this.cloud.response(call))["Result"] as Json;
  }

  close(): Promise<void> {
    return this.cloud.close();
  }
}

/** A cloud for each test of a file, and calls to it. */
export function gatewayForEachTest() {
  const world = forEachTest(() => GatewayCloud.start());
  return {
    world,
    refusalCode: (call: ApiCall) => world().cloud.refusalCode(call),
    response: (call: ApiCall) => world().cloud.response(call),
  };
}
