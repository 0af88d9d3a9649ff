import {
  getPolicyDocument,
  getRole,
  listAttachedRolePolicies,
  listAttachedUserPolicies,
  listPolicies,
} from "../../sdk/cam";
import type { TencentClient } from "../../sdk/tencent-client";
import { reply, startTencentClient, type TencentServer } from "../helpers/tencent-server";

let server: TencentServer;
let client: TencentClient;

beforeEach(async () => {
  ({ server, client } = await startTencentClient());
});

afterEach(() => server.close());

const POLICIES = [{ PolicyId: 7, PolicyName: "p" }];

test.each<[string, object, () => Promise<unknown>, object, unknown]>([
  ["GetRole", { RoleInfo: { RoleId: "1" } }, () => getRole(client, "r"), { RoleName: "r" }, undefined],
  [
    "ListAttachedUserAllPolicies",
    { PolicyList: POLICIES },
    () => listAttachedUserPolicies(client, 42),
    { TargetUin: 42, AttachType: 0, Rp: 200, Page: 1 },
    POLICIES,
  ],
  [
    "ListAttachedRolePolicies",
    { List: POLICIES },
    () => listAttachedRolePolicies(client, "1"),
    { RoleId: "1", Rp: 200, Page: 1 },
    POLICIES,
  ],
  [
    "ListPolicies",
    { List: POLICIES },
    () => listPolicies(client, "p"),
    { Scope: "Local", Keyword: "p", Rp: 200, Page: 1 },
    POLICIES,
  ],
  ["GetPolicy", { PolicyDocument: "{}" }, () => getPolicyDocument(client, 7), { PolicyId: 7 }, "{}"],
])("%s is called in CAM's version and gives what was asked for", async (action, response, run, body, expected) => {
  server.on(action, reply.ok(response));
  const result = await run();
  expect(result).toEqual(expected ?? { ...response, RequestId: "request-1" });
  expect(server.calls).toMatchObject([{ action, body, headers: { "x-tc-version": "2019-01-16" } }]);
});

test("a list that is null is empty", async () => {
  server.on("ListAttachedUserAllPolicies", reply.ok({ PolicyList: null }));
  server.on("ListAttachedRolePolicies", reply.ok({ List: null }));
  server.on("ListPolicies", reply.ok({ List: null }));
  expect(await listAttachedUserPolicies(client, 42)).toEqual([]);
  expect(await listAttachedRolePolicies(client, "1")).toEqual([]);
  expect(await listPolicies(client, "p")).toEqual([]);
});
