import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { resetConnection } from "../../core/reply";

/** Both ends of a connection on loopback; the server's stays open when the client ends its own. */
async function connection(): Promise<{ readonly client: Socket; readonly accepted: Socket; close(): Promise<void> }> {
  const server = createServer({ allowHalfOpen: true });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const [accepted] = (await once(server, "connection")) as [Socket];
  for (const socket of [client, accepted]) socket.resume();
  const close = async (): Promise<void> => {
    client.destroy();
    server.close();
    await once(server, "close");
  };
  return { client, accepted, close };
}

it("the client of an open connection sees a reset", async () => {
  const { client, accepted, close } = await connection();
  const seen = once(client, "error");
  resetConnection(accepted);
  expect(await seen).toMatchObject([{ code: "ECONNRESET" }]);
  await close();
});

it("a connection that the client has just ended is closed, and its handle let go of", async () => {
  const { client, accepted, close } = await connection();
  client.end();
  await once(accepted, "end");
  accepted.end();
  const errors: Error[] = [];
  accepted.on("error", (error) => errors.push(error));
  resetConnection(accepted);
  await once(accepted, "close");
  expect(errors).toEqual([]);
  await close();
});
