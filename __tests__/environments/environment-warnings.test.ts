import { environmentWarnings } from "../../environments/environment-warnings";
import { placeholders } from "../../operations/doctor/checks/placeholders";
import type { DoctorContext } from "../../operations/doctor/context";
import { loadFile } from "../helpers/environment-file";

const TODAY = Date.UTC(2025, 0, 14, 12);
const warnings = (yaml: string) => environmentWarnings(loadFile(`region: ap-jakarta\n${yaml}`), TODAY);
const PLACEHOLDERS = `state: { backend: cos, bucket: terraform-state-1250000000, region: ap-jakarta }
alarms:
  receivers: [{ type: Group, ids: [1000001, 2], channels: [Email] }]
  webCallbacks: [{ type: WeCom, webCallbackId: webcallback-00000000-0000-0000-0000-000000000000 }]
`;

it("an environment with values of one's own has nothing to be warned of", () => {
  const own = PLACEHOLDERS.replaceAll("1250000000", "1300000000")
    .replaceAll("1000001", "7")
    .replace("00-0000-", "00-1111-");
  expect(warnings("")).toEqual([]);
  expect(warnings(own)).toEqual([]);
});

it("every placeholder is named, with what belongs there", () => {
  expect(warnings(PLACEHOLDERS)).toEqual([
    "state.bucket is still the placeholder terraform-state-1250000000. Put a bucket of your account there.",
    "alarms.receivers.0.ids is still the placeholder 1000001. Put users or groups of your CAM there.",
    "alarms.webCallbacks.0.webCallbackId is still the placeholder webcallback-00000000-0000-0000-0000-000000000000. Put a callback that you made in CLS there.",
  ]);
  const gateway =
    "kind: edgeone, domain: a.example.com, zone: { name: example.com, id: zone-000000000000 }, certificate: '00000000'";
  expect(warnings(`endpoint: { gateway: { ${gateway} } }\n`)).toEqual([
    expect.stringContaining("endpoint.gateway.zone.id is still the placeholder"),
    expect.stringContaining("endpoint.gateway.certificate is still the placeholder"),
  ]);
});

it("a quarantine that has ended is named; on its last day it still holds", () => {
  const until = (day: string) => warnings(`smoke: { quarantine: { HK: { reason: ticket, until: ${day} } } }\n`);
  expect(until("2025-01-13")).toEqual(["smoke.quarantine.HK ended on 2025-01-13, so HK counts again. Take it out."]);
  expect(until("2025-01-14")).toEqual([]);
});

it("the doctor fails for a placeholder, and a deployment is refused", async () => {
  const examine = (yaml: string) =>
    placeholders.examine({ environment: loadFile(`region: ap-jakarta\n${yaml}`) } as DoctorContext);
  expect(await examine("")).toMatchObject({ state: "pass" });
  expect(await examine(PLACEHOLDERS)).toMatchObject({
    state: "fail",
    found: expect.stringMatching(/^state\.bucket is still terraform-state-1250000000; alarms/),
  });
  expect(placeholders.refusal).toBe(2);
});
