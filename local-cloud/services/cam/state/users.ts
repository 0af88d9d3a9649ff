import type { Clock } from "../../../../lib/clock";
import { ApiError } from "../../../core/api-error";
import { checkCamLimit } from "./limits";

/** A user that the account admits besides itself. */
export interface SubUser {
  readonly uin: number;
  readonly uid: number;
  readonly name: string;
  readonly remark: string;
  readonly phone: string;
  readonly countryCode: string;
  readonly email: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

type NewUser = Omit<SubUser, "uin" | "uid" | "createdAt">;

/** Uid of the first sub-user; each further one has the next. */
const FIRST_UID = 1_000_001;

/** The sub-users of the account, oldest first. They have no keys, so nobody can act as one. */
export class Users {
  private readonly byUin = new Map<number, SubUser>();
  private added = 0;

  /** @param accountUin uin of the account itself, which those of its sub-users follow */
  constructor(
    private readonly accountUin: number,
    private readonly clock: Clock,
  ) {}

  get all(): readonly SubUser[] {
    return [...this.byUin.values()];
  }

  get(uin: number): SubUser | undefined {
    return this.byUin.get(uin);
  }

  byName(name: string): SubUser | undefined {
    return this.all.find((user) => user.name === name);
  }

  /** @throws ApiError InvalidParameter.SubUserNameInUse, InvalidParameter.SubUserFull */
  add(input: NewUser): SubUser {
    if (this.byName(input.name)) {
      throw new ApiError("InvalidParameter.SubUserNameInUse", `The user name ${input.name} is in use.`);
    }
    checkCamLimit("users", this.byUin.size + 1);
    const numbers = { uin: this.accountUin + 1 + this.added, uid: FIRST_UID + this.added };
    const user: SubUser = { ...numbers, ...input, createdAt: this.clock.now() };
    this.added += 1;
    this.byUin.set(user.uin, user);
    return user;
  }

  delete(uin: number): void {
    this.byUin.delete(uin);
  }
}
