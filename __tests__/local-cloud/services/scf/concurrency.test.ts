import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TRANSITION_MS } from "../../../../local-cloud/state/scf";
import { handlerZip } from "../../../helpers/scf";
import { temporaryFolder } from "../../../helpers/temporary-folder";
import { until } from "../../../helpers/until";
import {
  createFunction,
  createTrigger,
  deleteReservedConcurrencyConfig,
  getReservedConcurrencyConfig,
  putReservedConcurrencyConfig,
  updateFunctionConfiguration,
} from "../../fixtures/scf";
import { ScfCloud } from "../../helpers/scf-cloud";

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
    await world.response(putReservedConcurrencyConfig(512));
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

  it("leaves 12,800 MB of the region's 128,000 to all", async () => {
    await world.settle(createFunction({ FunctionName: "other" }));
    await world.response(putReservedConcurrencyConfig(100_000, { FunctionName: "other" }));
    expect(await world.call(putReservedConcurrencyConfig(15_201))).toMatchObject({
      code: "LimitExceeded.FunctionReservedConcurrencyMemory",
      message: expect.stringContaining("15200 MB"),
    });
    expect(await world.codeOf(putReservedConcurrencyConfig(15_200))).toBeUndefined();
  });

  it("is refused for a function that is not Active or not there", async () => {
    await world.response(updateFunctionConfiguration({ Timeout: 20 }));
    expect(await world.codeOf(putReservedConcurrencyConfig(512))).toBe(
      "FailedOperation.FunctionVersionStatusNotActive",
    );
    world.advance(TRANSITION_MS);
    expect(await world.codeOf(putReservedConcurrencyConfig(512, { FunctionName: "other" }))).toBe(
      "ResourceNotFound.Function",
    );
    expect(await world.codeOf(putReservedConcurrencyConfig(-1))).toBe("InvalidParameterValue");
  });
});
