import type { Cloud } from "../../../cloud";
import { HttpListener } from "../../../core/http-listener";
import { Quota } from "../../../core/quota";
import type { FunctionRuntime } from "../../scf/runtime/function-runtime";
import type { ApiGatewayState } from "../state/apigateway-state";
import type { GatewayService } from "../state/gateway-service";
import { serveService } from "./serve-service";

/** API Gateway of a local cloud: its services, each with a listener on loopback as long as it exists. */
export class ApiGateway {
  private readonly listeners = new Map<GatewayService, HttpListener>();
  private readonly quota = new Quota();

  constructor(
    private readonly cloud: Cloud,
    private readonly runtime: FunctionRuntime,
  ) {}

  /** Creates a service, and opens the listener at which its APIs are served once they are released. */
  async createService(input: Parameters<ApiGatewayState["createService"]>[0]): Promise<GatewayService> {
    const service = this.cloud.apigateway.createService(input);
    await this.open(service);
    return service;
  }

  /** Opens the services of the state as it is now, where they were. */
  async resume(): Promise<void> {
    await Promise.all([...this.cloud.apigateway.services.values()].map((service) => this.open(service)));
  }

  /** Deletes a service and ends its listener. @throws ApiError as {@link ApiGatewayState.deleteService} */
  async deleteService(service: GatewayService): Promise<void> {
    this.cloud.apigateway.deleteService(service);
    const listener = this.listeners.get(service);
    this.listeners.delete(service);
    await listener?.close();
  }

  /** Ends every listener. */
  async close(): Promise<void> {
    await Promise.all([...this.listeners.values()].map((listener) => listener.close()));
    this.listeners.clear();
  }

  private async open(service: GatewayService): Promise<void> {
    const listener = await HttpListener.open(
      (request, response) =>
        serveService(request, response, { service, cloud: this.cloud, runtime: this.runtime, quota: this.quota }),
      service.address || undefined,
    );
    this.listeners.set(service, listener);
    service.address = listener.address;
  }
}
