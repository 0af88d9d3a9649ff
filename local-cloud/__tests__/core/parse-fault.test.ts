import { UserError } from "../../../lib/user-error";
import { parseFault } from "../..";

const service = "faceid";
const action = "ApplySdkVerificationToken";

describe("a fault on a command line", () => {
  it.each<[string, object]>([
    ["* reset", { kind: "reset" }],
    ["PutObject reset performed", { action: "PutObject", kind: "reset", performed: true }],
    ["faceid:* delay 400ms", { service, kind: "delay", ms: 400 }],
    [
      "faceid:ApplySdkVerificationToken[IdCardType=HK] throttle 20%",
      { service, action, parameters: { IdCardType: "HK" }, kind: "throttle", share: 0.2 },
    ],
    [
      "GetSecretValue error InternalError call 3",
      { action: "GetSecretValue", kind: "error", code: "InternalError", skip: 2, times: 1 },
    ],
    [
      "  ssm:*   status 502  after 2 every 5 times 10 0.5% ",
      { service: "ssm", kind: "status", status: 502, skip: 2, every: 5, times: 10, share: 0.005 },
    ],
    ["* delay 2s", { kind: "delay", ms: 2_000 }],
    ["* not-json every 3", { kind: "not-json", every: 3 }],
    [
      'cos:PutObject[Key="a, [b] \\"c\\"",Bucket=x-1] reset',
      { service: "cos", action: "PutObject", parameters: { Key: 'a, [b] "c"', Bucket: "x-1" }, kind: "reset" },
    ],
    [
      "CreateRole[Tags.0.TagKey=env] reset",
      { action: "CreateRole", parameters: { "Tags.0.TagKey": "env" }, kind: "reset" },
    ],
  ])("is read: %s", (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
  });

  it.each([
    ["", "it is empty"],
    ["*", 'after "*" there must be what happens: throttle, error, status, not-json, reset, delay'],
    [
      "* trottle",
      '"trottle" does not happen; allowed: throttle, error, status, not-json, reset, delay. Did you mean "throttle"?',
    ],
    ["* error", 'after "error" there must be the code, for example InternalError'],
    ["* status teapot", 'after "status" there must be a whole number, not "teapot"'],
    ["* status 99", "status: got 99; allowed: a whole number from 200 to 599"],
    ["* delay 5", 'after "delay" there must be a time such as 400ms or 2s, not "5"'],
    ["* reset 120%", "share: got 1.2; allowed: a number from 0.000001 to 1"],
    ["* reset call 0", "skip: got -1; allowed: a whole number of at least 0"],
    ["* reset call", 'after "call" there must be a whole number'],
    [
      "* reset sometimes",
      '"sometimes" is not known; allowed: a share such as 20%, call, after, every, times and a number',
    ],
    ["* reset call 3 after 2", '"after" repeats what is before it (skip)'],
    ["a:b:c reset", '"a:b:c" is not a target'],
    ["PutObject[] reset", '"[]" is not NAME=VALUE, separated by commas'],
    ["PutObject[Key] reset", '"[Key]" is not NAME=VALUE, separated by commas'],
    ["faceit:* reset", 'The local cloud has no service "faceit". Did you mean "faceid"?'],
    [
      "faceid:ApplySdkVerificationTokens reset",
      'no action "ApplySdkVerificationTokens" of faceid. Did you mean "ApplySdkVerificationToken"?',
    ],
    ["ssm:PutObject reset", 'The local cloud has no action "PutObject" of ssm.'],
    [`${action}[IdCard=HK] reset`, `no parameter "IdCard" of ${action}.`],
    [`${action}[IdCardType=HKIDCard] reset`, `no IdCardType "HKIDCard" in ${action}.`],
  ])("is refused with what is wrong: %s", (text, message) => {
    expect(() => parseFault(text)).toThrow(UserError);
    expect(() => parseFault(text)).toThrow(message);
    expect(() => parseFault(text)).toThrow(`The fault "${text}"`);
  });
});
