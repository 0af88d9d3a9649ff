// Runs a local cloud with an Event function and a Web function that keep a core busy for ever, each with a process of
// its own. Prints the ids of their processes, and goes on until it is killed.
import { handlerZip, TestCloud } from "../../../../../__tests__/helpers/scf";
import { createWeb, serverZip } from "../../../../../__tests__/helpers/web-function";

const BUSY = `
  const { pid } = require("node:child_process").spawn("sleep", ["1000"]);
  console.log(process.pid + " " + pid);
  for (;;);
`;

async function main(): Promise<void> {
  const world = new TestCloud();
  const event = world.create(handlerZip(BUSY), { name: "event", timeoutSeconds: 900 });
  const web = createWeb(world, serverZip(BUSY), { name: "web", timeoutSeconds: 900 });
  void world.invoke(event);
  void fetch(await world.open(web));
  process.stdout.write(`${await world.firstLine(event)} ${await world.firstLine(web)}\n`);
}

void main();
