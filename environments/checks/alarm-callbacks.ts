import type { Violation } from "../../lib/schema-errors";
import { secretInUrl } from "../../lib/secret-in-url";
import type { EnvironmentCheck } from "./check";

const ID = /^webcallback-[0-9a-f-]{36}$/;
const ONE_OF_THEM = {
  neither: "Give url for an address that holds no secret, else webCallbackId.",
  both: "Take one of them out: webCallbackId keeps the address in CLS.",
} as const;
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
      const got = url === undefined ? "neither" : "both";
      return [
        { path: at(), message: `got ${got} of url and webCallbackId; allowed: one of them.`, fix: ONE_OF_THEM[got] },
      ];
    }
    const secret = url === undefined ? undefined : secretInUrl(url);
    return [
      ...(secret === undefined ? [] : [{ path: at("url"), message: `${secret} (value not shown). ${INSTEAD}` }]),
      ...(webCallbackId === undefined || ID.test(webCallbackId)
        ? []
        : [{ path: at("webCallbackId"), message: `is not like webcallback-UUID (value not shown). ${INSTEAD}` }]),
    ];
  });
