import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A way to a server on this machine that can be cut, as a network's between two parts of it. */
export class CutConnection {
  private readonly sockets = new Set<Socket>();
  private isCut = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(port: number): Promise<CutConnection> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const way = new CutConnection(server, (server.address() as AddressInfo).port);
    server.on("connection", (from) => way.join(from, port));
    return way;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private join(from: Socket, port: number): void {
    if (this.isCut) {
      from.destroy();
      return;
    }
    const to = connect(port, "127.0.0.1");
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      this.sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}
