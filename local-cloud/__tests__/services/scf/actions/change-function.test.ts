import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { handlerZip, TRUST_SCF, zipSource } from "../../../../../__tests__/helpers/scf";
import { temporaryFolder } from "../../../../../__tests__/helpers/temporary-folder";
import { processEnded, until } from "../../../../../__tests__/helpers/until";
import { TRANSITION_MS } from "../../../../services/scf/state/scf-state";
import {
  createFunction,
  createTrigger,
  deleteFunction,
  getFunction,
  publishVersion,
  saying,
  updateFunctionCode,
  updateFunctionConfiguration,
} from "../fixtures";
import { functionsForEachTest } from "./function-calls";

const { openUrl, readState, status, readText, world } = functionsForEachTest();

describe("a function that is Creating or Updating", () => {
  it.each([
    ["UpdateFunctionCode", updateFunctionCode(saying("two")), "FailedOperation.UpdateFunctionCode"],
    [
      "UpdateFunctionConfiguration",
      updateFunctionConfiguration({ MemorySize: 512 }),
      "FailedOperation.UpdateFunctionConfiguration",
    ],
    ["CreateTrigger", createTrigger(), "FailedOperation.CreateTrigger"],
    ["PublishVersion", publishVersion(), "FailedOperation.PublishVersion"],
    ["DeleteFunction", deleteFunction(), "FailedOperation.FunctionStatusError"],
  ])("refuses %s until it is Active", async (_action, call, code) => {
    await world().response(createFunction());
    expect(await world().refusalCode(call)).toBe(code);
    world().advance(TRANSITION_MS);
    await world().response(updateFunctionConfiguration({ Description: "changed" }));
    expect(await world().refusalCode(call)).toBe(code);
    world().advance(TRANSITION_MS);
    expect(await world().refusalCode(call)).toBeUndefined();
  });
});

describe("UpdateFunctionCode", () => {
  it("takes the zip without the object around it, as the Python SDK sends it", async () => {
    await world().settle(createFunction());
    const url = await openUrl();
    const { Code, ...others } = updateFunctionCode(saying("two")).parameters as { Code: { ZipFile: string } };
    const call = { ...updateFunctionCode(saying("two")), parameters: { ...others, ZipFile: Code.ZipFile } };
    await world().response(call);
    expect(await readText(url)).toBe("two 256");
  });

  it.each<[string, object, string]>([
    ["no code", {}, "MissingParameter"],
    ["the code twice", { Code: { ZipFile: "UEs=" }, ZipFile: "UEs=" }, "InvalidParameter"],
  ])("refuses %s", async (_what, code, expected) => {
    await world().settle(createFunction());
    const { Code: _code, ...others } = updateFunctionCode(saying("two")).parameters as { Code: object };
    const call = { ...updateFunctionCode(saying("two")), parameters: { ...others, ...code } };
    expect(await world().refusalCode(call)).toBe(expected);
  });

  it("lets the next request run the new code, at the same address, in new instances", async () => {
    await world().settle(createFunction({ Code: { ZipFile: handlerZip("return process.pid;").toString("base64") } }));
    const url = await openUrl();
    const pid = Number(await readText(url));
    await world().response(updateFunctionCode(saying("two")));
    expect(await status()).toBe("Updating");
    expect(await readText(url)).toBe("two 256");
    await processEnded(pid);
    world().advance(TRANSITION_MS);
    expect(await world().response(getFunction())).toMatchObject({
      Status: "Active",
      CodeSize: saying("two").length,
      ModTime: "2025-01-14 00:00:02",
      AddTime: "2025-01-14 00:00:00",
    });
  });

  it("lets a request under way finish on the old code, and removes that afterwards", async () => {
    const folder = temporaryFolder();
    const [started, finish] = [join(folder, "started"), join(folder, "finish")];
    const slow = handlerZip(`
      const fs = require("node:fs");
      fs.writeFileSync("${started}", "");
      while (!fs.existsSync("${finish}")) await new Promise(setImmediate);
      return { pid: process.pid, folder: __dirname };
    `);
    await world().settle(createFunction({ Code: { ZipFile: slow.toString("base64") } }));
    const url = await openUrl();
    const running = fetch(url);
    await until("the request is under way", () => existsSync(started));
    await world().response(updateFunctionCode(saying("two")));
    expect(await readText(url)).toBe("two 256");
    writeFileSync(finish, "");
    const old = (await (await running).json()) as { pid: number; folder: string };
    await processEnded(old.pid);
    await until("the old code is removed", () => !existsSync(old.folder));
  });

  it("changes nothing when the code cannot be run", async () => {
    await world().settle(createFunction());
    const url = await openUrl();
    expect(await world().refusalCode(updateFunctionCode(zipSource("", "other.js")))).toBe(
      "InvalidParameterValue.ZipFile",
    );
    expect(await status()).toBe("Active");
    expect(await readText(url)).toBe("one 256");
  });
});

describe("UpdateFunctionConfiguration", () => {
  it("changes what it names, and the next request has it", async () => {
    await world().settle(createFunction());
    const url = await openUrl();
    expect(await readText(url)).toBe("one 256");
    await world().response(updateFunctionConfiguration({ MemorySize: 512, Description: "more" }));
    expect(await status()).toBe("Updating");
    expect(await readText(url)).toBe("one 512");
    expect(await world().response(getFunction())).toMatchObject({
      MemorySize: 512,
      Description: "more",
      Timeout: 15,
      Environment: { Variables: [{ Key: "STAGE", Value: "dev" }] },
    });
  });

  it("takes every variable away for one without a name, and the role for an empty one", async () => {
    world().local.cloud.cam.createRole({ name: "execution", document: TRUST_SCF, description: "", tags: {} });
    await world().settle(createFunction({ Role: "execution" }));
    await world().response(
      updateFunctionConfiguration({ Environment: { Variables: [{ Key: "", Value: "" }] }, Role: "" }),
    );
    expect(await world().response(getFunction())).toMatchObject({ Environment: { Variables: [] }, Role: "" });
  });

  it("refuses another runtime, and accepts the same", async () => {
    await world().settle(createFunction());
    expect(await world().refusalCode(updateFunctionConfiguration({ Runtime: "Nodejs18.15" }))).toBe(
      "InvalidParameterValue.Runtime",
    );
    expect(await world().refusalCode(updateFunctionConfiguration({ Runtime: "Nodejs20.19" }))).toBeUndefined();
  });

  it("checks a change as CreateFunction does, and changes nothing then", async () => {
    await world().settle(createFunction());
    expect(await world().refusalCode(updateFunctionConfiguration({ Timeout: 20, MemorySize: 200 }))).toBe(
      "InvalidParameterValue.MemorySize",
    );
    expect(readState()).toMatchObject({ timeoutSeconds: 15, memoryMb: 256 });
  });
});

describe("DeleteFunction", () => {
  it("ends the function, its URL and its instances at once", async () => {
    await world().settle(createFunction({ Code: { ZipFile: handlerZip("return process.pid;").toString("base64") } }));
    const url = await openUrl();
    const pid = Number(await readText(url));
    await world().response(deleteFunction());
    expect(await world().refusalCode(getFunction())).toBe("ResourceNotFound.Function");
    await expect(fetch(url)).rejects.toThrow("fetch failed");
    await processEnded(pid);
    const { functions, triggers } = world().local.cloud.scf;
    expect([functions.size, triggers.length]).toEqual([0, 0]);
    expect(await world().refusalCode(createFunction())).toBeUndefined();
  });
});
