import { join } from "node:path";
import { CONFIG_FILE } from "../../contract/endpoint/token-config";
import { systemClock } from "../../lib/clock";
import { readConfig } from "./read-config";
import { createWebEndpoint } from "./web-endpoint";

/** Where SCF looks for the server of a Web function (583/40690, 2024-12-02). */
const ADDRESS = { host: "0.0.0.0", port: 9000 } as const;

const { server, close } = createWebEndpoint({
  config: readConfig(join(__dirname, CONFIG_FILE)),
  variables: process.env,
  clock: systemClock,
  random: Math.random,
  writeLog: (line) => process.stdout.write(line),
});
server.listen(ADDRESS);
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void close());
