import { type Contract, contractAt, type RevisionName } from "../contract/vendor/revisions";
import { type Clock, systemClock } from "../lib/clock";
import { ACCOUNT, type Account, newSecretKey } from "./core/account";
import { Identities } from "./core/identity";
import { Ids } from "./core/ids";
import { ApiGatewayState } from "./services/apigateway/state/apigateway-state";
import { type IamMode, Permissions } from "./services/cam/permissions";
import { CamState } from "./services/cam/state/cam-state";
import { AlarmsState } from "./services/cls/state/alarms-state";
import { ClsState } from "./services/cls/state/cls-state";
import { CosState } from "./services/cos/state";
import { FaceidState } from "./services/faceid/state";
import { ScfState } from "./services/scf/state/scf-state";
import { SsmState } from "./services/ssm/state";
import { TagState } from "./services/tag/state";
import { TeoState } from "./services/teo/state/teo-state";

export { ACCOUNT } from "./core/account";

export interface CloudOptions {
  /** The contract's revision that faceid enforces. @default "latest" */
  readonly contract?: RevisionName;
  /** @default systemClock */
  readonly clock?: Clock;
  /**
   * A number from 0 up to but not including 1: which version a request to an alias with two of them goes to.
   * @default Math.random
   */
  readonly random?: () => number;
  /**
   * What requests of the first account are signed with; the keys of the others follow from it.
   * @default - a random one
   */
  readonly secretKey?: string;
  /**
   * Whether CAM refuses what a caller's policies do not allow (`enforce`), or lets it pass and reports it (`soft`).
   * Trust policies are enforced either way.
   * @default "enforce"
   */
  readonly iam?: IamMode;
  /**
   * Hears of each call that passes only because CAM is soft: `would be refused: CALLER, ACTION, RESOURCE, REASON`.
   * @default - nobody does; the audit has the reason too
   */
  readonly onWouldRefuse?: (line: string) => void;
}

/**
 * The state of one account of a local Tencent Cloud, all of it in memory. APIs, the SCF runtime and the stack loader
 * work on it.
 */
export class Cloud {
  readonly account: Account;
  readonly clock: Clock;
  readonly random: () => number;
  readonly contract: Contract;
  readonly ids: Ids;
  readonly apigateway: ApiGatewayState;
  readonly cam: CamState;
  readonly cls: ClsState;
  readonly cos: CosState;
  /** Alarm policies of CLS; `evaluateAlarms` evaluates them. */
  readonly alarms: AlarmsState;
  readonly faceid: FaceidState;
  readonly scf: ScfState;
  readonly ssm: SsmState;
  readonly tags = new TagState();
  readonly teo: TeoState;
  readonly identity: Identities;
  /** What callers may do, and what they did. */
  readonly permissions: Permissions;

  /** @param account @default - the first, {@link ACCOUNT} */
  constructor(
    options: CloudOptions = {},
    account: Account = { ...ACCOUNT, secretKey: options.secretKey ?? newSecretKey() },
  ) {
    this.account = account;
    this.ids = new Ids(account.uin === ACCOUNT.uin ? "" : `${account.uin}/`);
    this.clock = options.clock ?? systemClock;
    this.random = options.random ?? Math.random;
    this.contract = contractAt(options.contract);
    this.apigateway = new ApiGatewayState(this.ids, this.clock);
    this.cam = new CamState(this.account, this.ids, this.clock);
    this.cls = new ClsState(this.ids, this.clock);
    this.cos = new CosState(this.clock);
    this.alarms = new AlarmsState(this.ids, this.clock, this.cls);
    this.faceid = new FaceidState(this.ids, this.clock);
    this.scf = new ScfState(this.ids, this.clock);
    this.ssm = new SsmState(this.clock);
    this.teo = new TeoState(this.ids, this.clock);
    this.identity = new Identities(this.account, this.cam, this.ids, this.clock);
    this.permissions = new Permissions(this.cam, options.iam ?? "enforce", options.onWouldRefuse ?? (() => {}));
  }
}
