import {
  IdentityProviderServer,
  newSigningKey,
  type SigningKey,
} from "../../../proofs/traffic/identity-provider-server";
import { ROLE } from "../../helpers/handler";
import { ServerHarness } from "./server-harness";

const CALLERS = 50;
/** From each caller, three times. */
const REQUESTS = 5;

let provider: IdentityProviderServer;
let harness: ServerHarness;
beforeEach(async () => {
  provider = await new IdentityProviderServer().start();
  harness = await ServerHarness.start({ identityProvider: provider.config }, ROLE, provider.fetch);
});
afterEach(async () => {
  await harness.close();
  await provider.close();
});

const [first, second, stranger] = [
  newSigningKey("first"),
  newSigningKey("second", "RS256"),
  newSigningKey("second", "RS256"),
];

/** Who signs a request's token, and the status that it must be answered with. */
type Choice = readonly [SigningKey, number];

/** A request with a token of this key, and whether the answer is the right one. */
async function isRight([key, expected]: Choice, user: number): Promise<boolean> {
  const exp = harness.clock.now() / 1_000 + 600;
  const authorization = `Bearer ${provider.token({ sub: `user-${user}`, exp }, { key })}`;
  const { status } = await harness.send({ method: "GET", path: "/v1/profiles", headers: { authorization } });
  return status === expected;
}

/** Callers who ask one request after the other, all at once. @returns how many answers were wrong */
async function traffic(choose: (sent: number) => Choice): Promise<number> {
  let wrong = 0;
  const call = async (caller: number): Promise<void> => {
    for (let sent = 0; sent < REQUESTS; sent += 1) {
      if (!(await isRight(choose(sent), caller))) wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
  return wrong;
}

it(`${CALLERS} callers get no wrong answer while the provider's keys are rotated, and while it is away`, async () => {
  provider.keys = [first];
  let sentInAll = 0;
  let isRotated = false;
  const rotating = await traffic((sent) => {
    sentInAll += 1;
    if (sentInAll > (CALLERS * REQUESTS) / 2 && !isRotated) {
      // The new key is published before it signs, as providers do.
      isRotated = true;
      provider.keys = [first, second];
      harness.clock.advance(30_000);
    }
    if (sent % 5 === 4) return [stranger, 401];
    return [isRotated && sent % 2 === 0 ? second : first, 200];
  });
  expect({ rotating, isRotated, asked: provider.asked.length }).toEqual({ rotating: 0, isRotated: true, asked: 2 });

  provider.answer = { status: 503, body: "" };
  harness.clock.advance(30 * 60_000);
  expect(await traffic((sent) => (sent % 5 === 4 ? [stranger, 401] : [sent % 2 ? first : second, 200]))).toBe(0);

  provider.answer = undefined;
  provider.keys = [second];
  harness.clock.advance(6_000);
  expect(await traffic((sent) => (sent % 2 ? [first, 401] : [second, 200]))).toBe(0);
  // One read for each rotation and the outage's own, however many ask.
  expect(provider.asked.length).toBeLessThanOrEqual(6);
});
