import { handlerZip, TestCloud } from "../../../../../__tests__/helpers/scf";
import { createWeb, serverZip } from "../../../../../__tests__/helpers/web-function";
import { result } from "../../../helpers/answer";

const refused: string[] = [];
let world: TestCloud;
beforeEach(() => {
  refused.length = 0;
  world = new TestCloud(undefined, { onRefused: (name, address) => refused.push(`${name} ${address}`) });
});
afterEach(() => world.scf.close());

const CALL = 'await fetch("https://idp.acme-bank.com/keys").catch(({ cause }) => cause.code)';

test("an Event function cannot connect to another machine, which whoever runs the local cloud is told", async () => {
  expect(await result(world.invoke(world.create(handlerZip(`return ${CALL};`))))).toBe("ENETUNREACH");
  expect(refused).toEqual(["tokens idp.acme-bank.com:443"]);
});

test("neither can a Web function", async () => {
  const code = serverZip(`response.end(${CALL});`);
  const response = await fetch(await world.open(createWeb(world, code)));
  expect(await response.text()).toBe("ENETUNREACH");
  expect(refused).toEqual(["tokens idp.acme-bank.com:443"]);
});
