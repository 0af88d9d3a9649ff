import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { handlerZip } from "../../../../../__tests__/helpers/scf";
import { temporaryFolder } from "../../../../../__tests__/helpers/temporary-folder";
import { until } from "../../../../../__tests__/helpers/until";
import { TRANSITION_MS } from "../../../../services/scf/state/scf-state";
import { ScfCloud } from "../../../helpers/scf-cloud";
import {
  createFunction,
  createTrigger,
  deleteReservedConcurrencyConfig,
  getReservedConcurrencyConfig,
  putReservedConcurrencyConfig,
  updateFunctionConfiguration,
} from "../fixtures";

/** Answers once the file exists that the request names. */
const HELD = handlerZip(`
  const fs = require("node:fs");
  while (!fs.existsSync(event.queryString.finish)) await new Promise(setImmediate);
  return { statusCode: 200 };
`);

let world: ScfCloud;
beforeEach(async () => {
  world = await ScfCloud.start();
  await world.settle(createFunction({ Code: { ZipFile: HELD.toString("base64") } }), createTrigger());
});
afterEach(() => world.close());

const reserved = async () => (await world.response(getReservedConcurrencyConfig()))["ReservedMem"];
/** How many of three requests at once are refused; the others are answered only after those were. */
async function refusedOfThree(expected: number): Promise<number> {
  const url = world.local.cloud.scf.triggers[0]?.url ?? "";
  const finish = join(temporaryFolder(), "finish");
  const statuses: number[] = [];
  const answers = Array.from({ length: 3 }, async () => {
    statuses.push((await fetch(`${url}?finish=${encodeURIComponent(finish)}`)).status);
  });
  await until(`${expected} of three requests are refused`, () => statuses.length >= expected);
  writeFileSync(finish, "");
  await Promise.all(answers);
  return statuses.filter((status) => status === 432).length;
}

describe("reserved concurrency", () => {
  it("is put, read and deleted", async () => {
    expect(await reserved()).toBeNull();
    await world.settle(putReservedConcurrencyConfig(512));
    expect(await reserved()).toBe(512);
    await world.response(putReservedConcurrencyConfig(1_024));
    expect(await reserved()).toBe(1_024);
    await world.response(deleteReservedConcurrencyConfig());
    expect(await reserved()).toBeNull();
  });

  it("bounds the instances at work by their memory, also after that has changed", async () => {
    await world.response(putReservedConcurrencyConfig(512));
    expect(await refusedOfThree(1)).toBe(1);
    await world.settle(updateFunctionConfiguration({ MemorySize: 512 }));
    expect(await refusedOfThree(2)).toBe(2);
    await world.response(deleteReservedConcurrencyConfig());
    expect(await refusedOfThree(0)).toBe(0);
  });

  it("is refused while another reservation is in progress", async () => {
    await world.response(putReservedConcurrencyConfig(512));
    expect(await world.refusalCode(putReservedConcurrencyConfig(1_024))).toBe("FailedOperation.ReservedInProgress");
    world.advance(TRANSITION_MS);
    expect(await world.refusalCode(putReservedConcurrencyConfig(1_024))).toBeUndefined();
  });

  it("leaves 12,800 MB of Singapore's 64,000 to all", async () => {
    expect(await world.refusalCode(putReservedConcurrencyConfig(51_201))).toBe(
      "LimitExceeded.FunctionReservedConcurrencyMemory",
    );
    await world.settle(createFunction({ FunctionName: "other" }));
    await world.response(putReservedConcurrencyConfig(40_000, { FunctionName: "other" }));
    expect(await world.call(putReservedConcurrencyConfig(11_201))).toMatchObject({
      code: "FailedOperation.ReservedExceedTotal",
      message: expect.stringContaining("11200 MB of the 51200 MB"),
    });
    expect(await world.refusalCode(putReservedConcurrencyConfig(11_200))).toBeUndefined();
  });

  it("says of a region that is not in the vendor's table that its quota is assumed", async () => {
    const region = "sa-saopaulo";
    await world.settle({ ...createFunction(), region });
    expect(await world.call({ ...putReservedConcurrencyConfig(51_201), region })).toMatchObject({
      code: "LimitExceeded.FunctionReservedConcurrencyMemory",
      message: expect.stringContaining("is assumed"),
    });
  });

  it("takes from what functions without a share have in common, which together get no more", async () => {
    await world.settle(
      createFunction({ FunctionName: "reserved" }),
      putReservedConcurrencyConfig(51_200, { FunctionName: "reserved" }),
      updateFunctionConfiguration({ MemorySize: 3_072 }),
      createFunction({ FunctionName: "second", MemorySize: 3_072, Code: { ZipFile: HELD.toString("base64") } }),
      createTrigger({ FunctionName: "second" }),
    );
    // Of 12,800 MB four instances of 3,072 MB: whichever of the two functions they are of.
    const finish = join(temporaryFolder(), "finish");
    const urls = world.local.cloud.scf.triggers.map(({ url }) => `${url}?finish=${encodeURIComponent(finish)}`);
    const statuses: number[] = [];
    const answers = [...urls, ...urls, ...urls].map(async (url) => {
      const response = await fetch(url);
      statuses.push(response.status);
      return response.text();
    });
    await until("two of six requests are refused", () => statuses.length >= 2);
    writeFileSync(finish, "");
    const texts = await Promise.all(answers);
    expect(statuses.filter((status) => status === 432)).toHaveLength(2);
    expect(texts.filter((text) => text.includes("concurrency exceeded region unreserved quota 12800 MB"))).toHaveLength(
      2,
    );
  });

  it("is refused for a function that is not Active or not there", async () => {
    await world.response(updateFunctionConfiguration({ Timeout: 20 }));
    expect(await world.refusalCode(putReservedConcurrencyConfig(512))).toBe(
      "FailedOperation.FunctionVersionStatusNotActive",
    );
    world.advance(TRANSITION_MS);
    expect(await world.refusalCode(putReservedConcurrencyConfig(512, { FunctionName: "other" }))).toBe(
      "ResourceNotFound.Function",
    );
    expect(await world.refusalCode(putReservedConcurrencyConfig(-1))).toBe("InvalidParameterValue");
  });
});
