import type { Violation } from "../../lib/schema-errors";
import { secretInUrl } from "../../lib/secret-in-url";
import type { EnvironmentCheck } from "./check";

const ID = /^webcallback-[0-9a-f-]{36}$/;
const INSTEAD = "Make a callback in CLS, which keeps the address, and give its id as webCallbackId (docs/alarms.md).";

/**
 * Each callback of an alarm has an address or an id, and no secret in it. A value that may hold one is not repeated.
 */
export const alarmCallbacks: EnvironmentCheck = ({ alarms }) =>
  (alarms?.webCallbacks ?? []).flatMap((callback, index): Violation[] => {
    const at = (...keys: string[]): string[] => ["alarms", "webCallbacks", String(index), ...keys];
    const url = "url" in callback ? callback.url : undefined;
    const { webCallbackId } = callback;
    if ((url === undefined) === (webCallbackId === undefined)) {
      return [{ path: at(), message: "has neither url nor webCallbackId, or both; give one of them." }];
    }
    const secret = url === undefined ? undefined : secretInUrl(url);
    return [
      ...(secret === undefined ? [] : [{ path: at("url"), message: `${secret} (value not shown). ${INSTEAD}` }]),
      ...(webCallbackId === undefined || ID.test(webCallbackId)
        ? []
        : [{ path: at("webCallbackId"), message: `is not like webcallback-UUID (value not shown). ${INSTEAD}` }]),
    ];
  });
