import { isIP } from "node:net";
import type { Redis } from "ioredis";
import type { Clock } from "../../../lib/clock";
import { loadRedis } from "../load-redis";
import { Problem } from "../problems";
import { explainFailure, isRefusedPassword, type StoreAddress } from "./explain-failure";
import type { RedisScript } from "./redis-scripts";
import type { StoreSecret } from "./store-secret";

/** Longest wait for a connection and for one answer. Milliseconds. */
const CONNECT_TIMEOUT_MS = 500;
const COMMAND_TIMEOUT_MS = 250;
/** Between two attempts to connect, growing. Milliseconds. */
const BACKOFF_MS = { first: 50, longest: 1_000 };
/** A password that is refused is read again, but not more often than this. Milliseconds. */
const SECRET_MIN_AGE_MS = 10_000;

/** One connection from its beginning to its end. */
export interface Session {
  readonly redis: Redis;
  readonly secret: StoreSecret;
  /** By the monotonic clock. */
  readonly openedAt: number;
  /** Whether there was a connection before: what had been written there may be lost. */
  readonly isAnother: boolean;
}

export interface RedisConnectionOptions {
  readonly config: StoreAddress;
  /** Reads the credentials for the store. */
  readonly loadSecret: () => Promise<StoreSecret>;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1, for jitter. */
  readonly random: () => number;
}

export type ScriptValue = string | number;

/** Whether the store is unavailable, rather than the request to it wrong. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof Problem && error.code === "store_unavailable";

/**
 * The one connection of an instance, opened when it is needed: an instance is frozen between requests, and its
 * connection dead after that. Nothing is queued, and no command is sent again automatically.
 */
export class RedisConnection {
  private current: Session | undefined;
  private opening: Promise<Session> | undefined;
  private hadOne = false;
  private failures = 0;
  private nextAttemptAt = Number.NEGATIVE_INFINITY;
  private lastFailure = "";
  private secret: { readonly value: StoreSecret; readonly readAt: number } | undefined;

  constructor(private readonly options: RedisConnectionOptions) {}

  /**
   * Runs a script, and once more on another connection when the first breaks: each script may run twice for one
   * answer.
   * @returns its answer, and the session of it
   * @throws Problem store_unavailable
   */
  async run(
    script: RedisScript,
    keys: readonly string[] | ((session: Session) => readonly string[]),
    values: readonly ScriptValue[] | ((session: Session) => readonly ScriptValue[]),
  ): Promise<{ readonly answer: unknown; readonly session: Session }> {
    for (let attempt = 1; ; attempt += 1) {
      const session = await this.session();
      try {
        const named = typeof keys === "function" ? keys(session) : keys;
        const given = typeof values === "function" ? values(session) : values;
        return { answer: await evaluate(session.redis, script, named, given), session };
      } catch (error) {
        this.drop(session);
        if (attempt > 1) throw this.unavailable(error);
      }
    }
  }

  /** The connection that is there, or another one. @throws Problem store_unavailable */
  async session(): Promise<Session> {
    if (this.current) return this.current;
    if (this.opening === undefined && this.options.clock.monotonic() < this.nextAttemptAt) {
      throw this.unavailable(this.lastFailure);
    }
    this.opening ??= this.open().finally(() => {
      this.opening = undefined;
    });
    return this.opening;
  }

  /** Ends the connection; the next command opens another. */
  close(): void {
    if (this.current) this.drop(this.current);
  }

  private async open(): Promise<Session> {
    const { clock, random } = this.options;
    try {
      const session = await this.connect().catch((error: unknown) => {
        // It may have been changed since it was read.
        if (isRefusedPassword(error) && this.forgetSecret()) return this.connect();
        throw error;
      });
      this.current = session;
      this.hadOne = true;
      this.failures = 0;
      session.redis.once("close", () => this.forget(session));
      return session;
    } catch (error) {
      const waitMs = Math.min(BACKOFF_MS.first * 2 ** this.failures, BACKOFF_MS.longest);
      this.failures += 1;
      this.nextAttemptAt = clock.monotonic() + waitMs * (1 + random() / 4);
      throw this.unavailable(error);
    }
  }

  private async connect(): Promise<Session> {
    const secret = await this.readSecret();
    const redis = this.client(secret);
    let said: unknown;
    // Each failure reaches the command that it concerns, but not always its reason; without a listener it would end the
    // process.
    redis.on("error", (error) => {
      said = error;
    });
    try {
      await redis.connect();
      // The first answer tells whether the password was taken.
      await redis.ping();
      return { redis, secret, openedAt: this.options.clock.monotonic(), isAnother: this.hadOne };
    } catch (error) {
      redis.disconnect();
      throw said ?? error;
    }
  }

  private client({ password, username, ca }: StoreSecret): Redis {
    const { host, port, tls } = this.options.config;
    const { Redis } = loadRedis();
    return new Redis({
      host,
      port,
      password,
      ...(username !== undefined && { username }),
      ...(tls && {
        tls: {
          minVersion: "TLSv1.2" as const,
          ...(ca !== undefined && { ca }),
          ...(isIP(host) === 0 && { servername: host }),
        },
      }),
      lazyConnect: true,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      connectTimeout: CONNECT_TIMEOUT_MS,
      commandTimeout: COMMAND_TIMEOUT_MS,
      retryStrategy: () => null,
      keepAlive: 10_000,
      // It asks INFO, which a proxy may not pass on.
      enableReadyCheck: false,
      // Nor do all servers know CLIENT SETINFO.
      disableClientInfo: true,
    });
  }

  private async readSecret(): Promise<StoreSecret> {
    const { clock, loadSecret } = this.options;
    this.secret ??= { value: await loadSecret(), readAt: clock.monotonic() };
    return this.secret.value;
  }

  /** @returns whether it was read long enough ago to be read again */
  private forgetSecret(): boolean {
    const { readAt = Number.NEGATIVE_INFINITY } = this.secret ?? {};
    if (this.options.clock.monotonic() - readAt < SECRET_MIN_AGE_MS) return false;
    this.secret = undefined;
    return true;
  }

  private drop(session: Session): void {
    this.forget(session);
    if (session.redis.status !== "end") session.redis.disconnect();
  }

  private forget(session: Session): void {
    if (this.current === session) this.current = undefined;
  }

  private unavailable(cause: unknown): Problem {
    this.lastFailure = typeof cause === "string" ? cause : explainFailure(cause, this.options.config);
    return new Problem(
      "store_unavailable",
      {
        detail: "What the instances share cannot be reached.",
        logMessage: `The store cannot be used: ${this.lastFailure}`,
      },
      { cause },
    );
  }
}

async function evaluate(
  redis: Redis,
  { text, sha1 }: RedisScript,
  keys: readonly string[],
  values: readonly ScriptValue[],
): Promise<unknown> {
  try {
    return await redis.evalsha(sha1, keys.length, ...keys, ...values);
  } catch (error) {
    // A server that was restarted, or took over, knows no script.
    if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
    return redis.call("EVAL", text, keys.length, ...keys, ...values);
  }
}
