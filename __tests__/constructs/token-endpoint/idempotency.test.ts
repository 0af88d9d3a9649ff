import { loadEnvironment } from "../../../environments/load-environment";
import { synthEnvironment } from "../../helpers/endpoint-stack";
import { loadFile, refusalMessage } from "../../helpers/environment-file";
import { readFunctionConfig } from "../../helpers/function-config";

const dev = loadEnvironment("dev");
const withInstances = (maxInstances: number, idempotency?: boolean) =>
  synthEnvironment({
    function: { ...dev.function, maxInstances, requestsPerSecond: 1 },
    endpoint: { ...dev.endpoint, ...(idempotency !== undefined && { idempotency }) },
  });
const isKept = (...settings: Parameters<typeof withInstances>) =>
  readFunctionConfig(withInstances(...settings))["idempotency"];

describe("idempotency", () => {
  it("is kept by one instance unless it is switched off, and by several not", () => {
    expect([isKept(1), isKept(1, false), isKept(2), isKept(2, false)]).toEqual([true, false, false, false]);
  });

  it("cannot be asked of several instances, each of which remembers by itself", () => {
    expect(() => withInstances(2, true)).toThrow(
      "idempotency: got true with 2 instances, each of which remembers on its own; allowed: with maxInstances 1, or with a redis store.",
    );
  });

  it("is refused in the file with its line, also for the instances that a kind has by itself", () => {
    const file = (fn: string) => `region: ap-jakarta\nfunction: ${fn}\nendpoint:\n  idempotency: true\n`;
    expect(loadFile(file("{ maxInstances: 1 }")).endpoint.idempotency).toBe(true);
    const refusal = (count: number) =>
      `test.yaml, line 4, endpoint.idempotency: got true with ${count} instances, each of which remembers on its own; allowed: with function.maxInstances 1, or with store.kind redis.`;
    expect(refusalMessage(file("{ maxInstances: 2 }"))).toBe(refusal(2));
    expect(refusalMessage(file("{ kind: event }"))).toBe(refusal(5));
  });
});
