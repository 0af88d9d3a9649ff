import { createServer, type Server, type Socket } from "node:net";
import { readJsonLines } from "../json-lines";

/** What the processes of an instance are given. */
export type Order =
  /** How far the platform's clock is ahead of this machine's. Milliseconds. */
  | { readonly aheadMs: number }
  /** What the server's process writes to its stdout and its stderr. */
  | { readonly mark: string };

/** The connection to every Node process of a Web function's instance; each ends when its connection does. */
export class InstanceControl {
  /** Resolves once a process accepts connections on port 9000. */
  readonly listening: Promise<void>;
  private heardListening: () => void = () => {};
  private readonly processes = new Map<Socket, Map<number, () => void>>();
  private serving: Socket | undefined;
  private orders = 0;

  private constructor(
    private readonly server: Server,
    private readonly onRefused: (address: string) => void,
  ) {
    this.listening = new Promise((resolve) => {
      this.heardListening = resolve;
    });
    server.on("connection", (socket) => this.add(socket));
  }

  /**
   * @param path of the socket to listen on @param onRefused told of each connection to another machine, which failed
   */
  static async open(path: string, onRefused: (address: string) => void): Promise<InstanceControl> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(path, resolve);
    });
    return new InstanceControl(server, onRefused);
  }

  /** Sets the clock of every process; resolves once each has done so, or is gone. */
  async setClock(aheadMs: number): Promise<void> {
    await Promise.all([...this.processes.keys()].map((socket) => this.tell(socket, { aheadMs })));
  }

  /** Makes the server's process write a mark. @returns whether it did; false when it is gone */
  async mark(mark: string): Promise<boolean> {
    const { serving } = this;
    if (!serving || serving.destroyed) return false;
    await this.tell(serving, { mark });
    return !serving.destroyed;
  }

  close(): void {
    this.server.close();
    for (const socket of this.processes.keys()) socket.destroy();
  }

  private tell(socket: Socket, order: Order): Promise<void> {
    this.orders += 1;
    const id = this.orders;
    return new Promise((resolve) => {
      this.processes.get(socket)?.set(id, resolve);
      socket.write(`${JSON.stringify({ id, ...order })}\n`);
    });
  }

  private add(socket: Socket): void {
    const waiting = new Map<number, () => void>();
    this.processes.set(socket, waiting);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      this.processes.delete(socket);
      for (const resolve of waiting.values()) resolve();
    });
    // What a process says: that it did what it was told, that it listens on port 9000, or was about to connect to
    // another machine. Others are not the preload's.
    readJsonLines(socket, ({ done, listening, refused }) => {
      if (typeof done === "number") {
        waiting.get(done)?.();
        waiting.delete(done);
      } else if (listening === true) {
        this.serving = socket;
        this.heardListening();
      } else if (typeof refused === "string") this.onRefused(refused);
    });
  }
}
