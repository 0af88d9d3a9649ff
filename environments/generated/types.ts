// Generated from environments/schema/ by `npm run generate`. Do not edit.

import type { Expectation, Profile, ProfileOverride, QuarantinedProfile } from "../../contract/generated/types";

/**
 * One deployment of the token endpoint; the file's name is the environment's name.
 */
export interface Environment {
  /**
   * Region of the endpoint; one in which the contract's revision offers the API.
   */
  region?: "ap-bangkok" | "ap-hongkong" | "ap-jakarta" | "ap-singapore" | "sa-saopaulo";
  /**
   * Instead of `region`: several, each with a stack, a name (`prod-ap-jakarta`) and a quota of its own, as the vendor counts per API, region and sub-account.
   *
   * @minItems 1
   */
  regions?: [
    "ap-bangkok" | "ap-hongkong" | "ap-jakarta" | "ap-singapore" | "sa-saopaulo",
    ...("ap-bangkok" | "ap-hongkong" | "ap-jakarta" | "ap-singapore" | "sa-saopaulo")[]
  ];
  /**
   * Revision of the vendor's contract by which the profiles are written and checked: the day of a documentation change, or `latest`. The smoke checks judge by the newest.
   */
  contract?:
    | "2025-01-14"
    | "2025-08-28"
    | "2025-09-25"
    | "2025-11-25"
    | "2025-11-28"
    | "2025-12-08"
    | "2025-12-17"
    | "2026-01-14"
    | "2026-01-21"
    | "2026-04-23"
    | "2026-06-11"
    | "2026-07-17"
    | "2026-08-18"
    | "latest";
  /**
   * Tags on every resource that takes tags, besides `project` and `environment`.
   */
  tags?: {
    [k: string]: string;
  };
  /**
   * The profiles the endpoint serves.
   */
  profiles?: {
    /**
     * `all` that the contract's revision lists, or a list of names. A profile is named after its IdCardType.
     */
    select?: "all" | [Profile["idCardType"], ...Profile["idCardType"][]];
    /**
     * Parameters that replace a selected profile's, by the profile's name.
     */
    overrides?: {[Name in Profile["idCardType"]]?: ProfileOverride};
  };
  /**
   * The quota of ApplySdkVerificationToken: per API, region and sub-account, as the vendor counts.
   */
  quota?: {
    /**
     * Requests per second the vendor allows the account; more than the default only if the vendor granted it.
     */
    requestsPerSecond?: number;
    /**
     * Requests per second of the quota that the endpoint leaves free, for whatever the vendor counts with it; must be below requestsPerSecond. It counts per API, region and sub-account, so another key or role has a quota of its own; the account's own limit holds for all together.
     */
    reserve?: number;
  };
  /**
   * The SCF function.
   */
  function?: {
    /**
     * `web`: an HTTP server, one instance of which works on many requests. `event`: called with one request at a time; SCF then writes each token into the log topic. Another kind is another function with another address.
     */
    kind?: "web" | "event";
    /**
     * SCF runtime.
     */
    runtime?: "Nodejs20.19" | "Nodejs18.15";
    /**
     * Memory of one instance in MB, in steps of 128 (583/11637).
     */
    memoryMb?: number;
    /**
     * Seconds after which SCF ends an invocation; the upstream deadline is derived from it.
     */
    timeoutSeconds?: number;
    /**
     * Instances that run at most, enforced by reserved concurrency; several share the quota. Default: 1, with the kind event 5.
     */
    maxInstances?: number;
    /**
     * Requests that one instance works on at the same time (583/47183). Default: 100; with the kind event it is always 1 (583/37040).
     */
    concurrency?: number;
    /**
     * Requests per second that one instance sends to faceid at most; all instances together must keep the quota. Default: an even share of the quota less its reserve.
     */
    requestsPerSecond?: number;
  };
  /**
   * The CAM role the function runs as.
   */
  role?: {
    /**
     * A policy that bounds the role: it can do only what both its own policy and this one allow (598/39425).
     */
    permissionBoundary?: {
      /**
       * Number of the policy in CAM; it must exist.
       */
      policyId: number;
      /**
       * The policy's document, or the path of a JSON file with it, from this file's folder. With it, synth refuses a boundary that denies what the function needs.
       */
      document?:
        | string
        | {
            version: "2.0";
            /**
             * @minItems 1
             */
            statement: [{}, ...{}[]];
          };
    };
  };
  /**
   * What callers see.
   */
  endpoint?: {
    /**
     * What stands between the internet and the function.
     */
    gateway?:
      | {
          /**
           * An SCF function URL: public HTTPS.
           */
          kind: "function-url";
          /**
           * Cross-origin access from browsers. Without it no browser may call the endpoint; apps are not affected.
           */
          cors?: {
            /**
             * Origins that may call, for example https://app.example.com.
             *
             * @minItems 1
             */
            origins: [string, ...string[]];
            /**
             * Seconds for which a browser may keep the answer to a preflight request.
             */
            maxAgeSeconds?: number;
          };
          /**
           * Who may reach the function: `none`, anyone, and it knows its callers by their client keys; `cam`, callers that sign each request with a key of the account that is allowed scf:InvokeFunctionUrl, and send the client key in the header X-Client-Authorization.
           */
          callerAuthentication?: "none" | "cam";
          /**
           * A domain of yours in front of the endpoint. Its CNAME must exist before the deployment.
           */
          customDomain?: {
            /**
             * Fully qualified name in lower case.
             */
            domain: string;
            /**
             * Id of the domain's certificate in SSL Certificate Service.
             */
            certificateId: string;
            /**
             * Id of a Web Application Firewall instance that exists; it then inspects every request to the domain. Without it none does.
             */
            wafInstanceId?: string;
          };
        }
      | {
          /**
           * A service of API Gateway, which is retired: for accounts and private regions that still have it.
           */
          kind: "api-gateway";
          /**
           * Says that you know of the retirement and use the product all the same. Without it no stack is synthesized.
           */
          acknowledgeRetirement?: boolean;
          /**
           * How much the gateway admits, from all callers and paths together. Without it only the function limits.
           */
          throttle?: {
            /**
             * Requests per second; with accessKeyIds at most 2000, and of each key as well.
             */
            requestsPerSecond: number;
          };
          /**
           * Ids of key pairs that exist in API Gateway. Callers then sign every request with one of them, and send their client key in the header X-Client-Authorization.
           *
           * @minItems 1
           */
          accessKeyIds?: [string, ...string[]];
          /**
           * A domain of yours in front of the endpoint. Its CNAME must exist before the deployment.
           */
          customDomain?: {
            /**
             * Fully qualified name in lower case.
             */
            domain: string;
            /**
             * Id of the domain's certificate in SSL Certificate Service.
             */
            certificateId: string;
          };
        }
      | {
          /**
           * EdgeOne in front of a function URL that refuses what did not come through it.
           */
          kind: "edgeone";
          /**
           * What callers call: a name in the zone. Its CNAME must point to EdgeOne.
           */
          domain: string;
          /**
           * The site in EdgeOne: one that exists, with `id`, or a new one, with `planId`.
           */
          zone: {
            /**
             * Registered domain.
             */
            name: string;
            /**
             * Id of a zone that exists; it is not changed. The domain needs a policy of its own in it (docs/gateways.md).
             */
            id?: string;
            /**
             * Id of the plan that a new zone is bound to. A plan costs money and is bought in the console.
             */
            planId?: string;
            /**
             * Where a new zone accelerates. Global and mainland need an ICP filing.
             */
            area?: "overseas" | "global" | "mainland";
          };
          /**
           * Id of the domain's certificate in SSL Certificate Service, or `free` for one that EdgeOne issues and renews.
           */
          certificate: string;
          /**
           * Token requests per second that the edge admits; by default, and at most, quota.requestsPerSecond less quota.reserve.
           */
          requestsPerSecond?: number;
          /**
           * Addresses and CIDR ranges that may call; no other may. In a zone that the stack creates this holds for all its domains.
           *
           * @minItems 1
           * @maxItems 100
           */
          allowFrom?: [string, ...string[]];
          /**
           * Addresses and CIDR ranges that may not call. In a zone that the stack creates this holds for all its domains.
           *
           * @minItems 1
           * @maxItems 100
           */
          blockFrom?: [string, ...string[]];
          /**
           * Cross-origin access from browsers. Without it no browser may call the endpoint; apps are not affected.
           */
          cors?: {
            /**
             * Origins that may call, for example https://app.example.com.
             *
             * @minItems 1
             */
            origins: [string, ...string[]];
            /**
             * Seconds for which a browser may keep the answer to a preflight request.
             */
            maxAgeSeconds?: number;
          };
        };
    /**
     * Whether a token request that is sent again with its Idempotency-Key gets the same token. One instance remembers on its own, so with several it needs a redis store. Default: true with one instance, or with such a store.
     */
    idempotency?: boolean;
    /**
     * Your identity provider, whose JWTs are accepted as well as client keys. Without it, callers need a client key.
     */
    identityProvider?: {
      /**
       * `iss` exactly as tokens have it, with its slash at the end where it has one.
       */
      issuer: string;
      /**
       * What `aud` must be, or have among others: the name of this endpoint at the provider.
       */
      audience: string;
      /**
       * Where the provider publishes its keys (`jwks_uri`). A redirect is not followed.
       */
      jwksUrl: string;
      /**
       * Signature algorithms that are accepted. Name the one that the provider uses.
       *
       * @minItems 1
       */
      algorithms?: [
        "RS256" | "PS256" | "ES256" | "EdDSA" | "Ed25519",
        ...("RS256" | "PS256" | "ES256" | "EdDSA" | "Ed25519")[]
      ];
      /**
       * Header `typ` of an access token: `at+jwt` (RFC 9068), or `JWT` where the provider writes that; then `audience` alone tells an access token from an ID token.
       */
      tokenType?: "at+jwt" | "JWT";
      /**
       * How far the provider's clock may differ.
       */
      clockToleranceSeconds?: number;
      /**
       * Names of the claims, at the top of a token, that say who calls and what for.
       */
      claims?: {
        /**
         * Claim with the subject, a text that is unique within the issuer.
         */
        subject?: string;
        /**
         * Claim with the scopes (tokens, results, profiles): a list, or a text with blanks between them.
         */
        scopes?: string;
        /**
         * Claim with the names of the profiles that the subject may use, written as scopes are; a token without it may then use none. Without this key every subject may use every profile.
         */
        profiles?: string;
      };
      /**
       * What one subject may do, however many devices and tokens it has. Counted by one instance alone.
       */
      subjects?: {
        /**
         * Tokens that are issued to one subject within any hour. Default: no limit.
         */
        perHour?: number;
        /**
         * Requests of one subject that are under way at the same time. Default: no limit.
         */
        concurrent?: number;
      };
    };
    /**
     * Answers POST /v1/results, to client keys with the scope results. Without it, there is no such path and the function may not read results.
     */
    results?: {
      /**
       * How much a caller can ask for: `summary` has no personal data, `full` has what was read from the document.
       */
      detail?: "summary" | "full";
      /**
       * What `full` answers of pictures and videos: nothing, or the vendor's own links, which end after ten minutes.
       */
      media?: "none" | "links";
    };
    /**
     * For how long `expiresAt` promises a token to be valid. Without it: the smaller of what the contract's revision and the newest documentation say.
     */
    tokenValidity?: {
      /**
       * Seconds, from the request for the token.
       */
      seconds: number;
      /**
       * Why it is not what the documentation says, for example the answer to a ticket.
       */
      reason: string;
    };
  };
  /**
   * Releases in steps: the address leads to an alias, a deployment changes `$LATEST` only, and `npx ekyc release` shifts the traffic. Without it a deployment takes effect at once.
   */
  release?: {
    /**
     * Name of the alias: 1 to 64 letters, digits, - and _, a letter first (583/36325).
     */
    alias?: string;
    /**
     * Percent of the traffic that the new version gets, step by step: rising, the last one 100. The checks run before the first and after each.
     *
     * @minItems 1
     * @maxItems 10
     */
    steps?:
      | [number]
      | [number, number]
      | [number, number, number]
      | [number, number, number, number]
      | [number, number, number, number, number]
      | [number, number, number, number, number, number]
      | [number, number, number, number, number, number, number]
      | [number, number, number, number, number, number, number, number]
      | [number, number, number, number, number, number, number, number, number]
      | [number, number, number, number, number, number, number, number, number, number];
  };
  /**
   * The function's logs in CLS.
   */
  logs?: {
    /**
     * Days for which a log line is kept. What the platform writes about a request may hold more than the endpoint's own lines do (docs/security.md), so the default is short.
     */
    retentionDays?: number;
  };
  /**
   * How `npx ekyc smoke` judges the environment.
   */
  smoke?: {
    /**
     * What is expected of profiles, by the profile's name.
     */
    expectations?: {
      HK?: Expectation;
      ML?: Expectation;
      IndonesiaIDCard?: Expectation;
      PhilippinesVoteID?: Expectation;
      PhilippinesDrivingLicense?: Expectation;
      PhilippinesTinID?: Expectation;
      PhilippinesSSSID?: Expectation;
      PhilippinesUMID?: Expectation;
      MLIDPassport?: Expectation;
      MacaoIDCard?: Expectation;
      ThailandIDCard?: Expectation;
      MainlandIDCard?: Expectation;
      SingaporeIDCard?: Expectation;
      JapanIDCard?: Expectation;
      MLDrivingLicense?: Expectation;
      IndonesiaDrivingLicense?: Expectation;
      ThailandDrivingLicense?: Expectation;
      SingaporeDrivingLicense?: Expectation;
      JapanDrivingLicense?: Expectation;
      TaiWanIDCard?: Expectation;
      HMTPermit?: Expectation;
    };
    /**
     * Profiles that are known to fail, by the profile's name.
     */
    quarantine?: {
      HK?: QuarantinedProfile;
      ML?: QuarantinedProfile;
      IndonesiaIDCard?: QuarantinedProfile;
      PhilippinesVoteID?: QuarantinedProfile;
      PhilippinesDrivingLicense?: QuarantinedProfile;
      PhilippinesTinID?: QuarantinedProfile;
      PhilippinesSSSID?: QuarantinedProfile;
      PhilippinesUMID?: QuarantinedProfile;
      MLIDPassport?: QuarantinedProfile;
      MacaoIDCard?: QuarantinedProfile;
      ThailandIDCard?: QuarantinedProfile;
      MainlandIDCard?: QuarantinedProfile;
      SingaporeIDCard?: QuarantinedProfile;
      JapanIDCard?: QuarantinedProfile;
      MLDrivingLicense?: QuarantinedProfile;
      IndonesiaDrivingLicense?: QuarantinedProfile;
      ThailandDrivingLicense?: QuarantinedProfile;
      SingaporeDrivingLicense?: QuarantinedProfile;
      JapanDrivingLicense?: QuarantinedProfile;
      TaiWanIDCard?: QuarantinedProfile;
      HMTPermit?: QuarantinedProfile;
    };
    /**
     * How often a request is sent again at most, when the failure is temporary.
     */
    retries?: number;
    /**
     * How many runs of 100 must pass, in percent, for `npx ekyc history`.
     */
    slo?: number;
    /**
     * A check that passed slower than this is degraded, in milliseconds.
     */
    slowMs?: number;
  };
  /**
   * The secret that holds the hashes of the client keys.
   */
  keys?: {
    /**
     * Days for which a deleted secret can be restored, and for which its name is taken; 0 deletes at once, so that the environment can be created again the same day.
     */
    recoveryWindowDays?: number;
  };
  /**
   * Who is notified when an alarm of docs/alarms.md is raised or recovers. Without this section there are no alarms.
   */
  alarms?: {
    /**
     * People who are notified.
     *
     * @minItems 1
     *
     * Items: People in CAM who are notified, and how.
     */
    receivers?: [
      {
        /**
         * `Uin`: users of the account. `Group`: groups of users.
         */
        type: "Uin" | "Group";
        /**
         * Ids in CAM: a user's UID (CAM calls it `Uid`, next to `Uin`), or a group's id.
         *
         * @minItems 1
         */
        ids: [number, ...number[]];
        /**
         * How they are notified. Address and number are the ones CAM knows and has verified.
         *
         * @minItems 1
         */
        channels: ["Email" | "Sms", ...("Email" | "Sms")[]];
      },
      ...{
        /**
         * `Uin`: users of the account. `Group`: groups of users.
         */
        type: "Uin" | "Group";
        /**
         * Ids in CAM: a user's UID (CAM calls it `Uid`, next to `Uin`), or a group's id.
         *
         * @minItems 1
         */
        ids: [number, ...number[]];
        /**
         * How they are notified. Address and number are the ones CAM knows and has verified.
         *
         * @minItems 1
         */
        channels: ["Email" | "Sms", ...("Email" | "Sms")[]];
      }[]
    ];
    /**
     * Services that are called.
     *
     * @minItems 1
     *
     * Items: A service that is called.
     */
    webCallbacks?: [
      (
        | {
            /**
             * A WeCom bot.
             */
            type: "WeCom";
            /**
             * Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform.
             */
            webCallbackId: string;
          }
        | {
            /**
             * A DingTalk bot.
             */
            type: "DingTalk";
            /**
             * Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform.
             */
            webCallbackId: string;
          }
        | {
            /**
             * A Lark bot.
             */
            type: "Lark";
            /**
             * Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform.
             */
            webCallbackId: string;
          }
        | {
            /**
             * Any service of yours, by POST.
             */
            type: "Http";
            /**
             * Address without any secret, because it is kept in Terraform's state: https, no user, no query, no long part of a path.
             */
            url?: string;
            /**
             * Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform.
             */
            webCallbackId?: string;
          }
      ),
      ...(
        | {
            /**
             * A WeCom bot.
             */
            type: "WeCom";
            /**
             * Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform.
             */
            webCallbackId: string;
          }
        | {
            /**
             * A DingTalk bot.
             */
            type: "DingTalk";
            /**
             * Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform.
             */
            webCallbackId: string;
          }
        | {
            /**
             * A Lark bot.
             */
            type: "Lark";
            /**
             * Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform.
             */
            webCallbackId: string;
          }
        | {
            /**
             * Any service of yours, by POST.
             */
            type: "Http";
            /**
             * Address without any secret, because it is kept in Terraform's state: https, no user, no query, no long part of a path.
             */
            url?: string;
            /**
             * Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform.
             */
            webCallbackId?: string;
          }
      )[]
    ];
  };
  /**
   * Checks that run on a schedule, through the endpoint's public address. Without this key there are none.
   */
  schedule?: {
    /**
     * When: seven fields, `second minute hour day month week year`, with `, - * /` (583/9708); read by SCF in UTC+8.
     */
    cron?: string;
    /**
     * How many profiles a run requests a token for; the next run takes the next ones. Without it: as many as cover all profiles in an hour.
     */
    profilesPerRun?: number;
    /**
     * Time zone, by its IANA name, in which `npx ekyc synth` shows the times of the next runs next to UTC.
     */
    timeZone?: string;
  };
  /**
   * Where Terraform keeps its state.
   */
  state?: {
    /**
     * `local`: a file next to cdktf.json, for one person. `cos`: a COS bucket, encrypted and locked.
     */
    backend: "local" | "cos";
    /**
     * Bucket with its APPID suffix; it must exist. Only with cos.
     */
    bucket?: string;
    /**
     * Region of the bucket. Only with cos.
     */
    region?: string;
    /**
     * Folder in the bucket; the environment's name is added. Only with cos.
     */
    prefix?: string;
  };
  /**
   * Where the instances of the function keep what they share (docs/store.md).
   */
  store?: {
    /**
     * `memory`: each instance on its own, with an even share of the quota. `redis`: all together, in your Redis.
     */
    kind: "memory" | "redis";
    /**
     * Address of the Redis in the VPC. Only with redis.
     */
    host?: string;
    /**
     * Its port. Only with redis. Default: 6379.
     */
    port?: number;
    /**
     * Secret in SSM that holds the password of the Redis; it must exist. Only with redis.
     */
    secretName?: string;
    /**
     * VPC of the Redis, into which the function is put. Only with redis.
     */
    vpcId?: string;
    /**
     * Subnet of that VPC for the function. Only with redis.
     */
    subnetId?: string;
    /**
     * Whether the Redis speaks TLS. Only with redis. Default: true.
     */
    tls?: boolean;
    /**
     * Requests per second of the quota that are set aside for instances that cannot reach the Redis, each an even share; with 0 they refuse. Only with redis. Default: 0.
     */
    reserve?: number;
  };
}
