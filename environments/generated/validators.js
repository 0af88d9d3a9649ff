// Generated from environments/schema/ by `npm run generate`. Do not edit.

"use strict";
exports.validateEnvironment = validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:environment","title":"Environment","description":"One deployment of the token endpoint; the file's name is the environment's name.","type":"object","allowed":"keys, first of all region","examples":[{"region":"ap-singapore"}],"properties":{"region":{"type":"string","enum":["ap-bangkok","ap-hongkong","ap-jakarta","ap-singapore","sa-saopaulo"],"description":"Region of the endpoint; one in which the contract's revision offers the API."},"regions":{"type":"array","items":{"type":"string","enum":["ap-bangkok","ap-hongkong","ap-jakarta","ap-singapore","sa-saopaulo"]},"minItems":1,"uniqueItems":true,"description":"Instead of `region`: several, each with a stack, a name (`prod-ap-jakarta`) and a quota of its own, as the vendor counts per API, region and sub-account."},"contract":{"type":"string","enum":["2025-01-14","2025-08-28","2025-09-25","2025-11-25","2025-11-28","2025-12-08","2025-12-17","2026-01-14","2026-01-21","2026-04-23","2026-06-11","2026-07-17","2026-08-18","latest"],"default":"latest","description":"Revision of the vendor's contract by which the profiles are written and checked: the day of a documentation change, or `latest`. The smoke checks judge by the newest."},"tags":{"type":"object","description":"Tags on every resource that takes tags, besides `project` and `environment`.","default":{},"examples":[{"owner":"identity"}],"additionalProperties":{"type":"string","maxLength":255,"examples":["identity"]}},"profiles":{"type":"object","description":"The profiles the endpoint serves.","default":{},"properties":{"select":{"description":"`all` that the contract's revision lists, or a list of names. A profile is named after its IdCardType.","default":"all","allowed":"all, or a list of profiles, each named once","examples":[["HK","ML"]],"oneOf":[{"type":"string","enum":["all"]},{"type":"array","items":{"type":"string","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","MacaoIDCard","ThailandIDCard","MainlandIDCard","SingaporeIDCard","JapanIDCard","MLDrivingLicense","IndonesiaDrivingLicense","ThailandDrivingLicense","SingaporeDrivingLicense","JapanDrivingLicense","TaiWanIDCard","HMTPermit"],"tsType":"Profile[\"idCardType\"]"},"minItems":1,"uniqueItems":true}]},"overrides":{"type":"object","tsType":"{ [Name in Profile[\"idCardType\"]]?: ProfileOverride }","description":"Parameters that replace a selected profile's, by the profile's name.","allowed":"names of profiles as keys below it","examples":[{"HK":{"securityLevel":2}}],"default":{},"properties":{"HK":{"$ref":"#/$defs/ProfileOverride"},"ML":{"$ref":"#/$defs/ProfileOverride"},"IndonesiaIDCard":{"$ref":"#/$defs/ProfileOverride"},"PhilippinesVoteID":{"$ref":"#/$defs/ProfileOverride"},"PhilippinesDrivingLicense":{"$ref":"#/$defs/ProfileOverride"},"PhilippinesTinID":{"$ref":"#/$defs/ProfileOverride"},"PhilippinesSSSID":{"$ref":"#/$defs/ProfileOverride"},"PhilippinesUMID":{"$ref":"#/$defs/ProfileOverride"},"MLIDPassport":{"$ref":"#/$defs/ProfileOverride"},"MacaoIDCard":{"$ref":"#/$defs/ProfileOverride"},"ThailandIDCard":{"$ref":"#/$defs/ProfileOverride"},"MainlandIDCard":{"$ref":"#/$defs/ProfileOverride"},"SingaporeIDCard":{"$ref":"#/$defs/ProfileOverride"},"JapanIDCard":{"$ref":"#/$defs/ProfileOverride"},"MLDrivingLicense":{"$ref":"#/$defs/ProfileOverride"},"IndonesiaDrivingLicense":{"$ref":"#/$defs/ProfileOverride"},"ThailandDrivingLicense":{"$ref":"#/$defs/ProfileOverride"},"SingaporeDrivingLicense":{"$ref":"#/$defs/ProfileOverride"},"JapanDrivingLicense":{"$ref":"#/$defs/ProfileOverride"},"TaiWanIDCard":{"$ref":"#/$defs/ProfileOverride"},"HMTPermit":{"$ref":"#/$defs/ProfileOverride"}},"additionalProperties":false}},"additionalProperties":false},"quota":{"type":"object","description":"The quota of ApplySdkVerificationToken: per API, region and sub-account, as the vendor counts.","default":{},"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000,"default":20,"description":"Requests per second the vendor allows the account; more than the default only if the vendor granted it."},"reserve":{"type":"integer","minimum":0,"maximum":999,"default":0,"description":"Requests per second of the quota that the endpoint leaves free, for whatever the vendor counts with it; must be below requestsPerSecond. It counts per API, region and sub-account, so another key or role has a quota of its own; the account's own limit holds for all together."}},"additionalProperties":false},"function":{"type":"object","description":"The SCF function.","default":{},"properties":{"kind":{"type":"string","enum":["web","event"],"default":"web","description":"`web`: an HTTP server, of which one instance works on many requests. `event`: called with one request at a time; SCF then writes each token into the log topic. Another kind is another function with another address."},"runtime":{"type":"string","enum":["Nodejs20.19","Nodejs18.15"],"default":"Nodejs20.19","description":"SCF runtime."},"memoryMb":{"type":"integer","minimum":128,"maximum":3072,"multipleOf":128,"default":128,"unit":"MB","description":"Memory of one instance in MB, in steps of 128 (583/11637)."},"timeoutSeconds":{"type":"integer","minimum":3,"maximum":900,"default":15,"unit":"seconds","description":"Seconds after which SCF ends an invocation; the upstream deadline is derived from it."},"maxInstances":{"type":"integer","minimum":1,"maximum":1000,"examples":[1],"description":"Instances that run at most, enforced by reserved concurrency; several share the quota. Default: 1, with the kind event 5."},"concurrency":{"type":"integer","minimum":1,"maximum":100,"examples":[100],"description":"Requests that one instance works on at the same time (583/47183). Default: 100; with the kind event it is always 1 (583/37040)."},"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000,"examples":[10],"description":"Requests per second that one instance sends to faceid at most; all instances together must keep the quota. Default: an even share of the quota less its reserve."}},"additionalProperties":false},"role":{"type":"object","description":"The CAM role the function runs as.","default":{},"properties":{"permissionBoundary":{"type":"object","description":"A policy that bounds the role: it can do only what both its own policy and this one allow (598/39425).","properties":{"policyId":{"type":"integer","minimum":1,"maximum":9007199254740991,"allowed":"the number of a policy in CAM","examples":[12345678],"description":"Number of the policy in CAM; it must exist."},"document":{"description":"The policy's document, or the path of a JSON file with it, from this file's folder. With it, synth refuses a boundary that denies what the function needs.","allowed":"the policy itself, or the path of a JSON file with it","examples":["boundary.json"],"oneOf":[{"type":"string","minLength":1},{"type":"object","properties":{"version":{"type":"string","enum":["2.0"]},"statement":{"type":"array","items":{"type":"object"},"minItems":1}},"required":["version","statement"],"additionalProperties":false}]}},"required":["policyId"],"additionalProperties":false}},"additionalProperties":false},"endpoint":{"type":"object","description":"What callers see.","default":{},"properties":{"gateway":{"type":"object","description":"What stands between the internet and the function.","default":{"kind":"function-url"},"discriminator":{"propertyName":"kind"},"oneOf":[{"type":"object","description":"An SCF function URL: public HTTPS.","properties":{"kind":{"type":"string","const":"function-url","description":"An SCF function URL: public HTTPS."},"cors":{"type":"object","description":"Cross-origin access from browsers. Without it no browser may call the endpoint; apps are not concerned.","properties":{"origins":{"type":"array","items":{"type":"string","pattern":"^https:\\/\\/[^/\\s*?#@\\\\]+$","allowed":"an origin: https:// and a host, without a path or a slash at its end","examples":["https://app.example.com"]},"minItems":1,"uniqueItems":true,"description":"Origins that may call, for example https://app.example.com."},"maxAgeSeconds":{"type":"integer","minimum":0,"maximum":86400,"default":600,"unit":"seconds","description":"Seconds for which a browser may keep the answer to a preflight request."}},"required":["origins"],"additionalProperties":false},"callerAuthentication":{"type":"string","enum":["none","cam"],"default":"none","description":"Who may reach the function: `none`, anybody, and it knows its callers by their client keys; `cam`, who signs each request with a key of the account that is allowed scf:InvokeFunctionUrl, and sends the client key in the header X-Client-Authorization."},"customDomain":{"type":"object","description":"A domain of yours in front of the endpoint. Its CNAME must exist before the deployment.","properties":{"domain":{"type":"string","pattern":"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$","allowed":"a full domain name in lower case, without a scheme or a path","examples":["ekyc.example.com"],"description":"Fully qualified name in lower case."},"certificateId":{"type":"string","pattern":"^[A-Za-z0-9]{8,}$","allowed":"the id of a certificate in SSL Certificate Service, 8 or more letters and digits","examples":["00000000"],"description":"Id of the domain's certificate in SSL Certificate Service."},"wafInstanceId":{"type":"string","pattern":"^[A-Za-z0-9_-]{5,64}$","allowed":"the id of an instance, as the console of Web Application Firewall shows it","examples":["waf_2kxsz0pyyyg64s1e"],"description":"Id of a Web Application Firewall instance that exists; it then inspects every request to the domain. Without it none does."}},"required":["domain","certificateId"],"additionalProperties":false}},"required":["kind"],"additionalProperties":false},{"type":"object","description":"A service of API Gateway, which is retired: for accounts and private regions that still have it.","properties":{"kind":{"type":"string","const":"api-gateway","description":"A service of API Gateway, which is retired: for accounts and private regions that still have it."},"acknowledgeRetirement":{"type":"boolean","default":false,"description":"That you know of the retirement and use the product all the same. Without it no stack is synthesized."},"throttle":{"type":"object","description":"How much the gateway lets through, of all callers and paths together. Without it only the function limits.","properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":5000,"examples":[100],"description":"Requests per second; with accessKeyIds at most 2000, and of each key as well."}},"required":["requestsPerSecond"],"additionalProperties":false},"accessKeyIds":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9_-]{5,50}$","allowed":"the id of a key pair, 5 to 50 letters, digits, - and _","examples":["AKIDexample0001"]},"minItems":1,"uniqueItems":true,"description":"Ids of key pairs that exist in API Gateway. Callers then sign every request with one of them, and send their client key in the header X-Client-Authorization."},"customDomain":{"type":"object","description":"A domain of yours in front of the endpoint. Its CNAME must exist before the deployment.","properties":{"domain":{"type":"string","pattern":"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$","allowed":"a full domain name in lower case, without a scheme or a path","examples":["ekyc.example.com"],"description":"Fully qualified name in lower case."},"certificateId":{"type":"string","pattern":"^[A-Za-z0-9]{8,}$","allowed":"the id of a certificate in SSL Certificate Service, 8 or more letters and digits","examples":["00000000"],"description":"Id of the domain's certificate in SSL Certificate Service."}},"required":["domain","certificateId"],"additionalProperties":false}},"required":["kind"],"additionalProperties":false},{"type":"object","description":"EdgeOne in front of a function URL that refuses what did not come through it.","properties":{"kind":{"type":"string","const":"edgeone","description":"EdgeOne in front of a function URL that refuses what did not come through it."},"domain":{"type":"string","pattern":"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$","allowed":"a full domain name in lower case, without a scheme or a path","examples":["ekyc.example.com"],"description":"What callers call: a name in the zone. Its CNAME must point to EdgeOne."},"zone":{"type":"object","description":"The site in EdgeOne: one that exists, with `id`, or a new one, with `planId`.","properties":{"name":{"type":"string","pattern":"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$","allowed":"a full domain name in lower case, without a scheme or a path","examples":["example.com"],"description":"Registered domain."},"id":{"type":"string","pattern":"^zone-[a-z0-9]+$","allowed":"the id of a zone, as EdgeOne's console shows it","examples":["zone-000000000000"],"description":"Id of a zone that exists; it is not changed. The domain needs a policy of its own in it (docs/gateways.md)."},"planId":{"type":"string","pattern":"^edgeone-[a-z0-9]+$","allowed":"the id of a plan, as EdgeOne's console shows it","examples":["edgeone-000000000000"],"description":"Id of the plan that a new zone is bound to. A plan costs money and is bought in the console."},"area":{"type":"string","enum":["overseas","global","mainland"],"default":"overseas","description":"Where a new zone accelerates. Global and mainland need an ICP filing."}},"required":["name"],"additionalProperties":false},"certificate":{"type":"string","pattern":"^(free|[A-Za-z0-9]{8,})$","allowed":"free, or the id of a certificate in SSL Certificate Service, 8 or more letters and digits","examples":["free"],"description":"Id of the domain's certificate in SSL Certificate Service, or `free` for one that EdgeOne issues and renews."},"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000,"examples":[10],"description":"Token requests per second that the edge lets through; by default, and at most, quota.requestsPerSecond less quota.reserve."},"allowFrom":{"type":"array","items":{"type":"string","allowed":"an IP address or a range of them","examples":["203.0.113.0/24"]},"minItems":1,"maxItems":100,"uniqueItems":true,"description":"Addresses and CIDR ranges that may call; no other may. In a zone that the stack creates this holds for all its domains."},"blockFrom":{"type":"array","items":{"type":"string","allowed":"an IP address or a range of them","examples":["203.0.113.0/24"]},"minItems":1,"maxItems":100,"uniqueItems":true,"description":"Addresses and CIDR ranges that may not call. In a zone that the stack creates this holds for all its domains."},"cors":{"type":"object","description":"Cross-origin access from browsers. Without it no browser may call the endpoint; apps are not concerned.","properties":{"origins":{"type":"array","items":{"type":"string","pattern":"^https:\\/\\/[^/\\s*?#@\\\\]+$","allowed":"an origin: https:// and a host, without a path or a slash at its end","examples":["https://app.example.com"]},"minItems":1,"uniqueItems":true,"description":"Origins that may call, for example https://app.example.com."},"maxAgeSeconds":{"type":"integer","minimum":0,"maximum":86400,"default":600,"unit":"seconds","description":"Seconds for which a browser may keep the answer to a preflight request."}},"required":["origins"],"additionalProperties":false}},"required":["kind","domain","zone","certificate"],"additionalProperties":false}]},"idempotency":{"type":"boolean","description":"Whether a token request that is sent again with its Idempotency-Key gets the same token. One instance remembers by itself, so with several it cannot be true. Default: true with one instance."},"results":{"type":"object","description":"Answers POST /v1/results, to client keys with the scope results. Without it, there is no such path and the function may not read results.","properties":{"detail":{"type":"string","enum":["summary","full"],"default":"summary","description":"How much a caller can ask for: `summary` has no personal data, `full` has what was read from the document."},"media":{"type":"string","enum":["none","links"],"default":"none","description":"What `full` answers of pictures and videos: nothing, or the vendor's own links, which end after ten minutes."}},"additionalProperties":false},"tokenValidity":{"type":"object","description":"For how long `expiresAt` promises a token to be valid. Without it: the smaller of what the contract's revision and the newest documentation say.","properties":{"seconds":{"type":"integer","minimum":60,"maximum":7200,"unit":"seconds","examples":[600],"description":"Seconds from the request for the token on."},"reason":{"type":"string","minLength":1,"examples":["the answer to ticket 4711"],"description":"Why it is not what the documentation says, for example the answer to a ticket."}},"required":["seconds","reason"],"additionalProperties":false}},"additionalProperties":false},"release":{"type":"object","description":"Releases in steps: the address leads to an alias, a deployment changes `$LATEST` only, and `npx ekyc release` shifts the traffic. Without it a deployment takes effect at once.","examples":[{"alias":"live","steps":[10,50,100]}],"properties":{"alias":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]{0,63}$","allowed":"1 to 64 letters, digits, - and _, a letter first","default":"live","description":"Name of the alias: 1 to 64 letters, digits, - and _, a letter first (583/36325)."},"steps":{"type":"array","items":{"type":"integer","minimum":1,"maximum":100,"unit":"percent"},"minItems":1,"maxItems":10,"default":[10,50,100],"description":"Percent of the traffic that the new version gets, step by step: rising, the last one 100. The checks run before the first and after each."}},"additionalProperties":false},"logs":{"type":"object","description":"The function's logs in CLS.","default":{},"properties":{"retentionDays":{"type":"integer","minimum":1,"maximum":3600,"default":7,"unit":"days","description":"Days for which a log line is kept. What the platform writes of a request may hold more than the endpoint's own lines do (docs/security.md), so the default is short."}},"additionalProperties":false},"smoke":{"type":"object","description":"How `npx ekyc smoke` judges the environment.","examples":[{"slowMs":3000}],"default":{},"properties":{"expectations":{"type":"object","description":"What is expected of profiles, by the profile's name.","allowed":"names of profiles as keys below it","examples":[{"HK":"refused"}],"default":{},"properties":{"HK":{"$ref":"#/$defs/Expectation"},"ML":{"$ref":"#/$defs/Expectation"},"IndonesiaIDCard":{"$ref":"#/$defs/Expectation"},"PhilippinesVoteID":{"$ref":"#/$defs/Expectation"},"PhilippinesDrivingLicense":{"$ref":"#/$defs/Expectation"},"PhilippinesTinID":{"$ref":"#/$defs/Expectation"},"PhilippinesSSSID":{"$ref":"#/$defs/Expectation"},"PhilippinesUMID":{"$ref":"#/$defs/Expectation"},"MLIDPassport":{"$ref":"#/$defs/Expectation"},"MacaoIDCard":{"$ref":"#/$defs/Expectation"},"ThailandIDCard":{"$ref":"#/$defs/Expectation"},"MainlandIDCard":{"$ref":"#/$defs/Expectation"},"SingaporeIDCard":{"$ref":"#/$defs/Expectation"},"JapanIDCard":{"$ref":"#/$defs/Expectation"},"MLDrivingLicense":{"$ref":"#/$defs/Expectation"},"IndonesiaDrivingLicense":{"$ref":"#/$defs/Expectation"},"ThailandDrivingLicense":{"$ref":"#/$defs/Expectation"},"SingaporeDrivingLicense":{"$ref":"#/$defs/Expectation"},"JapanDrivingLicense":{"$ref":"#/$defs/Expectation"},"TaiWanIDCard":{"$ref":"#/$defs/Expectation"},"HMTPermit":{"$ref":"#/$defs/Expectation"}},"additionalProperties":false},"quarantine":{"type":"object","description":"Profiles that are known to fail, by the profile's name.","allowed":"names of profiles as keys below it","examples":[{"HK":{"reason":"ticket 4711","until":"2026-12-31"}}],"default":{},"properties":{"HK":{"$ref":"#/$defs/QuarantinedProfile"},"ML":{"$ref":"#/$defs/QuarantinedProfile"},"IndonesiaIDCard":{"$ref":"#/$defs/QuarantinedProfile"},"PhilippinesVoteID":{"$ref":"#/$defs/QuarantinedProfile"},"PhilippinesDrivingLicense":{"$ref":"#/$defs/QuarantinedProfile"},"PhilippinesTinID":{"$ref":"#/$defs/QuarantinedProfile"},"PhilippinesSSSID":{"$ref":"#/$defs/QuarantinedProfile"},"PhilippinesUMID":{"$ref":"#/$defs/QuarantinedProfile"},"MLIDPassport":{"$ref":"#/$defs/QuarantinedProfile"},"MacaoIDCard":{"$ref":"#/$defs/QuarantinedProfile"},"ThailandIDCard":{"$ref":"#/$defs/QuarantinedProfile"},"MainlandIDCard":{"$ref":"#/$defs/QuarantinedProfile"},"SingaporeIDCard":{"$ref":"#/$defs/QuarantinedProfile"},"JapanIDCard":{"$ref":"#/$defs/QuarantinedProfile"},"MLDrivingLicense":{"$ref":"#/$defs/QuarantinedProfile"},"IndonesiaDrivingLicense":{"$ref":"#/$defs/QuarantinedProfile"},"ThailandDrivingLicense":{"$ref":"#/$defs/QuarantinedProfile"},"SingaporeDrivingLicense":{"$ref":"#/$defs/QuarantinedProfile"},"JapanDrivingLicense":{"$ref":"#/$defs/QuarantinedProfile"},"TaiWanIDCard":{"$ref":"#/$defs/QuarantinedProfile"},"HMTPermit":{"$ref":"#/$defs/QuarantinedProfile"}},"additionalProperties":false},"retries":{"type":"integer","minimum":0,"maximum":10,"default":2,"description":"How often a request is sent again at most, when the failure is one that passes."},"slo":{"type":"number","minimum":50,"maximum":99.99,"unit":"percent","examples":[99.5],"default":99,"description":"How many runs of 100 must pass, in percent, for `npx ekyc history`."},"slowMs":{"type":"integer","minimum":1,"maximum":600000,"unit":"milliseconds","default":2000,"description":"A check that passed slower than this is degraded, in milliseconds."}},"additionalProperties":false},"keys":{"type":"object","description":"The secret that holds the hashes of the client keys.","default":{},"properties":{"recoveryWindowDays":{"type":"integer","minimum":0,"maximum":30,"default":7,"unit":"days","description":"Days for which a deleted secret can be restored, and for which its name is taken; 0 deletes at once, so that the environment can be created anew the same day."}},"additionalProperties":false},"alarms":{"type":"object","description":"Who is told when an alarm of docs/alarms.md is raised or recovers. Without this section there are no alarms.","examples":[{"receivers":[{"type":"Group","ids":[1000001],"channels":["Email"]}]}],"properties":{"receivers":{"type":"array","items":{"type":"object","description":"People in CAM who are told, and how.","examples":[{"type":"Group","ids":[1000001],"channels":["Email"]}],"properties":{"type":{"type":"string","enum":["Uin","Group"],"description":"`Uin`: users of the account. `Group`: groups of users."},"ids":{"type":"array","items":{"type":"integer","minimum":1,"maximum":9007199254740991,"allowed":"the number of a user or a group in CAM","examples":[1000001]},"minItems":1,"uniqueItems":true,"description":"Ids in CAM: a user's UID (CAM calls it `Uid` beside `Uin`), or a group's id."},"channels":{"type":"array","items":{"type":"string","enum":["Email","Sms"]},"minItems":1,"uniqueItems":true,"description":"How they are told. Address and number are the ones CAM knows and has verified."}},"required":["type","ids","channels"],"additionalProperties":false},"minItems":1,"description":"People who are told."},"webCallbacks":{"type":"array","items":{"type":"object","description":"A service that is called.","discriminator":{"propertyName":"type"},"oneOf":[{"type":"object","description":"A WeCom bot.","properties":{"type":{"type":"string","const":"WeCom","description":"A WeCom bot."},"webCallbackId":{"type":"string","allowed":"the id of a callback in CLS","examples":["webcallback-00000000-0000-0000-0000-000000000000"],"description":"Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform."}},"required":["type","webCallbackId"],"additionalProperties":false},{"type":"object","description":"A DingTalk bot.","properties":{"type":{"type":"string","const":"DingTalk","description":"A DingTalk bot."},"webCallbackId":{"type":"string","allowed":"the id of a callback in CLS","examples":["webcallback-00000000-0000-0000-0000-000000000000"],"description":"Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform."}},"required":["type","webCallbackId"],"additionalProperties":false},{"type":"object","description":"A Lark bot.","properties":{"type":{"type":"string","const":"Lark","description":"A Lark bot."},"webCallbackId":{"type":"string","allowed":"the id of a callback in CLS","examples":["webcallback-00000000-0000-0000-0000-000000000000"],"description":"Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform."}},"required":["type","webCallbackId"],"additionalProperties":false},{"type":"object","description":"Any service of yours, by POST; it has either a url or a webCallbackId.","properties":{"type":{"type":"string","const":"Http","description":"Any service of yours, by POST."},"url":{"type":"string","allowed":"an address that begins with https:// and holds no secret","examples":["https://alerts.example.com/ekyc"],"description":"Address without any secret, as it stands in Terraform's state: https, no user, no query, no long part of a path."},"webCallbackId":{"type":"string","allowed":"the id of a callback in CLS","examples":["webcallback-00000000-0000-0000-0000-000000000000"],"description":"Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform."}},"required":["type"],"additionalProperties":false}]},"minItems":1,"description":"Services that are called."}},"additionalProperties":false,"allOf":[{"description":"A notice needs a recipient: give receivers, webCallbacks, or both.","if":{"type":"object","required":["webCallbacks"],"properties":{"webCallbacks":{}}},"else":{"type":"object","required":["receivers"],"properties":{"receivers":{}}}}]},"schedule":{"type":"object","description":"Checks that run by themselves, through the endpoint's public address. Without this key there are none.","properties":{"cron":{"type":"string","allowed":"a cron expression of seven fields: second minute hour day month week year","examples":["0 */5 * * * * *"],"default":"0 */5 * * * * *","description":"When: seven fields, `second minute hour day month week year`, with `, - * /` (583/9708); read by SCF in UTC+8."},"profilesPerRun":{"type":"integer","minimum":1,"maximum":21,"examples":[3],"description":"How many profiles a run requests a token for; the next run takes the next ones. Without it: as many as cover all profiles in an hour."},"timeZone":{"type":"string","allowed":"a name of the IANA time zone database","examples":["Asia/Singapore"],"default":"Asia/Singapore","description":"Time zone, by its IANA name, in which `npx ekyc synth` shows the times of the next runs beside UTC."}},"additionalProperties":false},"state":{"description":"Where Terraform keeps its state.","default":{"backend":"local"},"examples":[{"backend":"local"}],"type":"object","properties":{"backend":{"type":"string","enum":["local","cos"],"description":"`local`: a file beside cdktf.json, for one person. `cos`: a COS bucket, encrypted and locked."},"bucket":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,48}-[0-9]{6,12}$","allowed":"a bucket's name with its APPID at the end","examples":["terraform-state-1250000000"],"description":"Bucket with its APPID suffix; it must exist. Only with cos."},"region":{"type":"string","pattern":"^[a-z]{2}-[a-z]+(-[0-9])?$","allowed":"a region of COS","examples":["ap-singapore"],"description":"Region of the bucket. Only with cos."},"prefix":{"type":"string","pattern":"^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$","maxLength":200,"allowed":"a folder of at most 200 letters, digits, ., -, _ and / between them","default":"ekyc-token-endpoint","description":"Folder in the bucket; the environment's name is added. Only with cos."}},"required":["backend"],"additionalProperties":false,"allOf":[{"description":"The cos backend needs bucket and region; the local one takes neither, and no prefix.","if":{"type":"object","properties":{"backend":{"enum":["cos"]}},"required":["backend"]},"then":{"type":"object","required":["bucket","region"]},"else":{"type":"object","properties":{"bucket":false,"region":false,"prefix":false}}}]}},"additionalProperties":false,"allOf":[{"description":"An environment has a region, or a list of regions.","if":{"type":"object","required":["regions"],"properties":{"regions":{}}},"then":{"type":"object","properties":{"region":false}},"else":{"type":"object","required":["region"]}}],"$defs":{"ProfileOverride":{"title":"ProfileOverride","tsType":"{ [Name in Exclude<keyof Profile, \"idCardType\">]?: Exclude<Profile[Name], undefined> }","description":"Parameters that replace the default profile's.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"meanings":{"1":"OCR + liveness detection + face comparison","2":"Liveness detection + face comparison","3":"Liveness detection"}},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"meanings":{"1":"Video-based liveness detection","2":"Motion-based liveness detection","3":"Reflection-based liveness detection","4":"Motion- and reflection-based liveness detection"}},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present."},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports."},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCED","ENHANCE","PLUS","PRO"],"meanings":{"BASIC":"basic edition","ENHANCED":"enhanced edition; on request","ENHANCE":"enhanced edition, as spelled for a time","PLUS":"plus edition; on request","PRO":"pro edition; on request"}},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."},"allowExpiredDocument":{"type":"boolean","description":"Whether expired documents pass; only for HK. Listed since 2025-11-28."},"skipResultPage":{"type":"boolean","description":"Whether the SDK skips its result page. Listed since 2026-04-23."},"cardOcrDisplayFields":{"type":"array","items":{"type":"string"},"description":"The OCR fields shown to the user, by card type; empty means all. Listed since 2026-04-23."},"retryLimit":{"type":"integer","description":"How often liveness may be attempted. Listed since 2026-06-11.","minimum":1,"maximum":5},"enableForgeryDetectionImages":{"type":"boolean","description":"Whether forgery is detected by several images of the document. Listed since 2026-06-11."},"skipLaunchPage":{"type":"boolean","description":"Whether the SDK skips its launch page. Listed since 2026-07-17."},"skipOcrConfirmPage":{"type":"boolean","description":"Whether the SDK skips its OCR confirmation page. Listed since 2026-07-17."},"hideProgressBar":{"type":"boolean","description":"Whether the SDK hides its progress bar. Listed since 2026-07-17."},"allowUploadPhoto":{"type":"boolean","description":"Whether a photo may be uploaded instead of taken. Listed since 2026-07-17."}},"additionalProperties":false,"minProperties":1},"Expectation":{"title":"Expectation","type":"string","enum":["issued","refused","any"],"description":"What must become of a token request: `issued`; `refused`, by the vendor for its parameters; `any`, one of both. Without it a type that the contract lists must be issued, and a delisted one may be refused."},"QuarantinedProfile":{"title":"QuarantinedProfile","type":"object","description":"A profile that is known to fail: its checks still run and are shown, but do not decide the exit code until the end date is over.","properties":{"reason":{"type":"string","minLength":1,"examples":["ticket 4711"],"description":"Why it fails; shown with every result."},"until":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","allowed":"a day as YYYY-MM-DD, at most 90 days ahead","examples":["2026-12-31"],"description":"Last day on which it holds (UTC), at most 90 days ahead."}},"required":["reason","until"],"additionalProperties":false}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;
const schema20 = {"title":"ProfileOverride","tsType":"{ [Name in Exclude<keyof Profile, \"idCardType\">]?: Exclude<Profile[Name], undefined> }","description":"Parameters that replace the default profile's.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3],"meanings":{"1":"OCR + liveness detection + face comparison","2":"Liveness detection + face comparison","3":"Liveness detection"}},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4],"meanings":{"1":"Video-based liveness detection","2":"Motion-based liveness detection","3":"Reflection-based liveness detection","4":"Motion- and reflection-based liveness detection"}},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present."},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports."},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"],"allowed":"one or two of blink, mouth, nod and shake, two of them joined by a comma"},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."},"sdkVersion":{"type":"string","description":"Edition of the SDK. Listed since 2025-08-28.","enum":["BASIC","ENHANCED","ENHANCE","PLUS","PRO"],"meanings":{"BASIC":"basic edition","ENHANCED":"enhanced edition; on request","ENHANCE":"enhanced edition, as spelled for a time","PLUS":"plus edition; on request","PRO":"pro edition; on request"}},"selectedWarningCodes":{"type":"array","items":{"type":"integer","enum":[-9101,-9102,-9103,-9104,-9107,-9108,-9901]},"description":"The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25."},"allowExpiredDocument":{"type":"boolean","description":"Whether expired documents pass; only for HK. Listed since 2025-11-28."},"skipResultPage":{"type":"boolean","description":"Whether the SDK skips its result page. Listed since 2026-04-23."},"cardOcrDisplayFields":{"type":"array","items":{"type":"string"},"description":"The OCR fields shown to the user, by card type; empty means all. Listed since 2026-04-23."},"retryLimit":{"type":"integer","description":"How often liveness may be attempted. Listed since 2026-06-11.","minimum":1,"maximum":5},"enableForgeryDetectionImages":{"type":"boolean","description":"Whether forgery is detected by several images of the document. Listed since 2026-06-11."},"skipLaunchPage":{"type":"boolean","description":"Whether the SDK skips its launch page. Listed since 2026-07-17."},"skipOcrConfirmPage":{"type":"boolean","description":"Whether the SDK skips its OCR confirmation page. Listed since 2026-07-17."},"hideProgressBar":{"type":"boolean","description":"Whether the SDK hides its progress bar. Listed since 2026-07-17."},"allowUploadPhoto":{"type":"boolean","description":"Whether a photo may be uploaded instead of taken. Listed since 2026-07-17."}},"additionalProperties":false,"minProperties":1};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema20.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data0 = data.checkMode;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((data0 === 1) || (data0 === 2)) || (data0 === 3))){
const err3 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema20.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((data1 === 1) || (data1 === 2)) || (data1 === 3)) || (data1 === 4))){
const err5 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema20.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data2 = data.compareImage;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(data2 === "request")){
const err7 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema20.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err8 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err9 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.actionList !== undefined){
let data5 = data.actionList;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((((((((((((((data5 === "blink") || (data5 === "mouth")) || (data5 === "nod")) || (data5 === "shake")) || (data5 === "blink,mouth")) || (data5 === "blink,nod")) || (data5 === "blink,shake")) || (data5 === "mouth,blink")) || (data5 === "mouth,nod")) || (data5 === "mouth,shake")) || (data5 === "nod,blink")) || (data5 === "nod,mouth")) || (data5 === "nod,shake")) || (data5 === "shake,blink")) || (data5 === "shake,mouth")) || (data5 === "shake,nod"))){
const err11 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema20.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err12 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.sdkVersion !== undefined){
let data7 = data.sdkVersion;
if(typeof data7 !== "string"){
const err13 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(((((data7 === "BASIC") || (data7 === "ENHANCED")) || (data7 === "ENHANCE")) || (data7 === "PLUS")) || (data7 === "PRO"))){
const err14 = {instancePath:instancePath+"/sdkVersion",schemaPath:"#/properties/sdkVersion/enum",keyword:"enum",params:{allowedValues: schema20.properties.sdkVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.selectedWarningCodes !== undefined){
let data8 = data.selectedWarningCodes;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err15 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((((((data9 === -9101) || (data9 === -9102)) || (data9 === -9103)) || (data9 === -9104)) || (data9 === -9107)) || (data9 === -9108)) || (data9 === -9901))){
const err16 = {instancePath:instancePath+"/selectedWarningCodes/" + i0,schemaPath:"#/properties/selectedWarningCodes/items/enum",keyword:"enum",params:{allowedValues: schema20.properties.selectedWarningCodes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/selectedWarningCodes",schemaPath:"#/properties/selectedWarningCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.allowExpiredDocument !== undefined){
if(typeof data.allowExpiredDocument !== "boolean"){
const err18 = {instancePath:instancePath+"/allowExpiredDocument",schemaPath:"#/properties/allowExpiredDocument/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.skipResultPage !== undefined){
if(typeof data.skipResultPage !== "boolean"){
const err19 = {instancePath:instancePath+"/skipResultPage",schemaPath:"#/properties/skipResultPage/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.cardOcrDisplayFields !== undefined){
let data12 = data.cardOcrDisplayFields;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
if(typeof data12[i1] !== "string"){
const err20 = {instancePath:instancePath+"/cardOcrDisplayFields/" + i1,schemaPath:"#/properties/cardOcrDisplayFields/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/cardOcrDisplayFields",schemaPath:"#/properties/cardOcrDisplayFields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.retryLimit !== undefined){
let data14 = data.retryLimit;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err22 = {instancePath:instancePath+"/retryLimit",schemaPath:"#/properties/retryLimit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 5 || isNaN(data14)){
const err23 = {instancePath:instancePath+"/retryLimit",schemaPath:"#/properties/retryLimit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err24 = {instancePath:instancePath+"/retryLimit",schemaPath:"#/properties/retryLimit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.enableForgeryDetectionImages !== undefined){
if(typeof data.enableForgeryDetectionImages !== "boolean"){
const err25 = {instancePath:instancePath+"/enableForgeryDetectionImages",schemaPath:"#/properties/enableForgeryDetectionImages/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.skipLaunchPage !== undefined){
if(typeof data.skipLaunchPage !== "boolean"){
const err26 = {instancePath:instancePath+"/skipLaunchPage",schemaPath:"#/properties/skipLaunchPage/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.skipOcrConfirmPage !== undefined){
if(typeof data.skipOcrConfirmPage !== "boolean"){
const err27 = {instancePath:instancePath+"/skipOcrConfirmPage",schemaPath:"#/properties/skipOcrConfirmPage/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.hideProgressBar !== undefined){
if(typeof data.hideProgressBar !== "boolean"){
const err28 = {instancePath:instancePath+"/hideProgressBar",schemaPath:"#/properties/hideProgressBar/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.allowUploadPhoto !== undefined){
if(typeof data.allowUploadPhoto !== "boolean"){
const err29 = {instancePath:instancePath+"/allowUploadPhoto",schemaPath:"#/properties/allowUploadPhoto/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema21 = {"title":"Expectation","type":"string","enum":["issued","refused","any"],"description":"What must become of a token request: `issued`; `refused`, by the vendor for its parameters; `any`, one of both. Without it a type that the contract lists must be issued, and a delisted one may be refused."};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "issued") || (data === "refused")) || (data === "any"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema21.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema22 = {"title":"QuarantinedProfile","type":"object","description":"A profile that is known to fail: its checks still run and are shown, but do not decide the exit code until the end date is over.","properties":{"reason":{"type":"string","minLength":1,"examples":["ticket 4711"],"description":"Why it fails; shown with every result."},"until":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","allowed":"a day as YYYY-MM-DD, at most 90 days ahead","examples":["2026-12-31"],"description":"Last day on which it holds (UTC), at most 90 days ahead."}},"required":["reason","until"],"additionalProperties":false};
const pattern17 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate97.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reason === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.until === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "reason") || (key0 === "until"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.reason !== undefined){
let data0 = data.reason;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.until !== undefined){
let data1 = data.until;
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
const err5 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern3 = new RegExp("^https:\\/\\/[^/\\s*?#@\\\\]+$", "u");
const pattern4 = new RegExp("^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9]{8,}$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9_-]{5,64}$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9_-]{5,50}$", "u");
const pattern12 = new RegExp("^zone-[a-z0-9]+$", "u");
const pattern13 = new RegExp("^edgeone-[a-z0-9]+$", "u");
const pattern14 = new RegExp("^(free|[A-Za-z0-9]{8,})$", "u");
const pattern16 = new RegExp("^[A-Za-z][A-Za-z0-9_-]{0,63}$", "u");
const pattern18 = new RegExp("^[a-z0-9][a-z0-9-]{0,48}-[0-9]{6,12}$", "u");
const pattern19 = new RegExp("^[a-z]{2}-[a-z]+(-[0-9])?$", "u");
const pattern20 = new RegExp("^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", "u");

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:environment" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.regions === undefined) && (missing0 = "regions")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.region !== undefined){
const err2 = {instancePath:instancePath+"/region",schemaPath:"#/allOf/0/then/properties/region/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/allOf/0/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.region = true;
props0.regions = true;
}
ifClause0 = "then";
}
else {
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.region === undefined){
const err4 = {instancePath,schemaPath:"#/allOf/0/else/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath,schemaPath:"#/allOf/0/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err6 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.region !== undefined){
let data1 = data.region;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((((data1 === "ap-bangkok") || (data1 === "ap-hongkong")) || (data1 === "ap-jakarta")) || (data1 === "ap-singapore")) || (data1 === "sa-saopaulo"))){
const err9 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/enum",keyword:"enum",params:{allowedValues: schema19.properties.region.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.regions !== undefined){
let data2 = data.regions;
if(Array.isArray(data2)){
if(data2.length < 1){
const err10 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"#/properties/regions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(((((data3 === "ap-bangkok") || (data3 === "ap-hongkong")) || (data3 === "ap-jakarta")) || (data3 === "ap-singapore")) || (data3 === "sa-saopaulo"))){
const err12 = {instancePath:instancePath+"/regions/" + i0,schemaPath:"#/properties/regions/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.regions.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err13 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err14 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.contract !== undefined){
let data4 = data.contract;
if(typeof data4 !== "string"){
const err15 = {instancePath:instancePath+"/contract",schemaPath:"#/properties/contract/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((((((((((((((data4 === "2025-01-14") || (data4 === "2025-08-28")) || (data4 === "2025-09-25")) || (data4 === "2025-11-25")) || (data4 === "2025-11-28")) || (data4 === "2025-12-08")) || (data4 === "2025-12-17")) || (data4 === "2026-01-14")) || (data4 === "2026-01-21")) || (data4 === "2026-04-23")) || (data4 === "2026-06-11")) || (data4 === "2026-07-17")) || (data4 === "2026-08-18")) || (data4 === "latest"))){
const err16 = {instancePath:instancePath+"/contract",schemaPath:"#/properties/contract/enum",keyword:"enum",params:{allowedValues: schema19.properties.contract.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.tags !== undefined){
let data5 = data.tags;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(typeof data6 === "string"){
if(func2(data6) > 255){
const err17 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.profiles !== undefined){
let data7 = data.profiles;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
if(!((key2 === "select") || (key2 === "overrides"))){
const err20 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.select !== undefined){
let data8 = data7.select;
const _errs27 = errors;
let valid9 = false;
let passing0 = null;
const _errs28 = errors;
if(typeof data8 !== "string"){
const err21 = {instancePath:instancePath+"/profiles/select",schemaPath:"#/properties/profiles/properties/select/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data8 === "all")){
const err22 = {instancePath:instancePath+"/profiles/select",schemaPath:"#/properties/profiles/properties/select/oneOf/0/enum",keyword:"enum",params:{allowedValues: schema19.properties.profiles.properties.select.oneOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid1 = _errs28 === errors;
if(_valid1){
valid9 = true;
passing0 = 0;
}
const _errs30 = errors;
if(Array.isArray(data8)){
if(data8.length < 1){
const err23 = {instancePath:instancePath+"/profiles/select",schemaPath:"#/properties/profiles/properties/select/oneOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
if(typeof data9 !== "string"){
const err24 = {instancePath:instancePath+"/profiles/select/" + i2,schemaPath:"#/properties/profiles/properties/select/oneOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!(((((((((((((((((((((data9 === "HK") || (data9 === "ML")) || (data9 === "IndonesiaIDCard")) || (data9 === "PhilippinesVoteID")) || (data9 === "PhilippinesDrivingLicense")) || (data9 === "PhilippinesTinID")) || (data9 === "PhilippinesSSSID")) || (data9 === "PhilippinesUMID")) || (data9 === "MLIDPassport")) || (data9 === "MacaoIDCard")) || (data9 === "ThailandIDCard")) || (data9 === "MainlandIDCard")) || (data9 === "SingaporeIDCard")) || (data9 === "JapanIDCard")) || (data9 === "MLDrivingLicense")) || (data9 === "IndonesiaDrivingLicense")) || (data9 === "ThailandDrivingLicense")) || (data9 === "SingaporeDrivingLicense")) || (data9 === "JapanDrivingLicense")) || (data9 === "TaiWanIDCard")) || (data9 === "HMTPermit"))){
const err25 = {instancePath:instancePath+"/profiles/select/" + i2,schemaPath:"#/properties/profiles/properties/select/oneOf/1/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.profiles.properties.select.oneOf[1].items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
let i3 = data8.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data8[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err26 = {instancePath:instancePath+"/profiles/select",schemaPath:"#/properties/profiles/properties/select/oneOf/1/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err27 = {instancePath:instancePath+"/profiles/select",schemaPath:"#/properties/profiles/properties/select/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid1 = _errs30 === errors;
if(_valid1 && valid9){
valid9 = false;
passing0 = [passing0, 1];
}
else {
if(_valid1){
valid9 = true;
passing0 = 1;
}
}
if(!valid9){
const err28 = {instancePath:instancePath+"/profiles/select",schemaPath:"#/properties/profiles/properties/select/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
}
if(data7.overrides !== undefined){
let data10 = data7.overrides;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
if(!(func1.call(schema19.properties.profiles.properties.overrides.properties, key3))){
const err29 = {instancePath:instancePath+"/profiles/overrides",schemaPath:"#/properties/profiles/properties/overrides/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.HK !== undefined){
if(!(validate53(data10.HK, {instancePath:instancePath+"/profiles/overrides/HK",parentData:data10,parentDataProperty:"HK",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.ML !== undefined){
if(!(validate53(data10.ML, {instancePath:instancePath+"/profiles/overrides/ML",parentData:data10,parentDataProperty:"ML",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.IndonesiaIDCard !== undefined){
if(!(validate53(data10.IndonesiaIDCard, {instancePath:instancePath+"/profiles/overrides/IndonesiaIDCard",parentData:data10,parentDataProperty:"IndonesiaIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.PhilippinesVoteID !== undefined){
if(!(validate53(data10.PhilippinesVoteID, {instancePath:instancePath+"/profiles/overrides/PhilippinesVoteID",parentData:data10,parentDataProperty:"PhilippinesVoteID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.PhilippinesDrivingLicense !== undefined){
if(!(validate53(data10.PhilippinesDrivingLicense, {instancePath:instancePath+"/profiles/overrides/PhilippinesDrivingLicense",parentData:data10,parentDataProperty:"PhilippinesDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.PhilippinesTinID !== undefined){
if(!(validate53(data10.PhilippinesTinID, {instancePath:instancePath+"/profiles/overrides/PhilippinesTinID",parentData:data10,parentDataProperty:"PhilippinesTinID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.PhilippinesSSSID !== undefined){
if(!(validate53(data10.PhilippinesSSSID, {instancePath:instancePath+"/profiles/overrides/PhilippinesSSSID",parentData:data10,parentDataProperty:"PhilippinesSSSID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.PhilippinesUMID !== undefined){
if(!(validate53(data10.PhilippinesUMID, {instancePath:instancePath+"/profiles/overrides/PhilippinesUMID",parentData:data10,parentDataProperty:"PhilippinesUMID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.MLIDPassport !== undefined){
if(!(validate53(data10.MLIDPassport, {instancePath:instancePath+"/profiles/overrides/MLIDPassport",parentData:data10,parentDataProperty:"MLIDPassport",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.MacaoIDCard !== undefined){
if(!(validate53(data10.MacaoIDCard, {instancePath:instancePath+"/profiles/overrides/MacaoIDCard",parentData:data10,parentDataProperty:"MacaoIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.ThailandIDCard !== undefined){
if(!(validate53(data10.ThailandIDCard, {instancePath:instancePath+"/profiles/overrides/ThailandIDCard",parentData:data10,parentDataProperty:"ThailandIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.MainlandIDCard !== undefined){
if(!(validate53(data10.MainlandIDCard, {instancePath:instancePath+"/profiles/overrides/MainlandIDCard",parentData:data10,parentDataProperty:"MainlandIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.SingaporeIDCard !== undefined){
if(!(validate53(data10.SingaporeIDCard, {instancePath:instancePath+"/profiles/overrides/SingaporeIDCard",parentData:data10,parentDataProperty:"SingaporeIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.JapanIDCard !== undefined){
if(!(validate53(data10.JapanIDCard, {instancePath:instancePath+"/profiles/overrides/JapanIDCard",parentData:data10,parentDataProperty:"JapanIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.MLDrivingLicense !== undefined){
if(!(validate53(data10.MLDrivingLicense, {instancePath:instancePath+"/profiles/overrides/MLDrivingLicense",parentData:data10,parentDataProperty:"MLDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.IndonesiaDrivingLicense !== undefined){
if(!(validate53(data10.IndonesiaDrivingLicense, {instancePath:instancePath+"/profiles/overrides/IndonesiaDrivingLicense",parentData:data10,parentDataProperty:"IndonesiaDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.ThailandDrivingLicense !== undefined){
if(!(validate53(data10.ThailandDrivingLicense, {instancePath:instancePath+"/profiles/overrides/ThailandDrivingLicense",parentData:data10,parentDataProperty:"ThailandDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.SingaporeDrivingLicense !== undefined){
if(!(validate53(data10.SingaporeDrivingLicense, {instancePath:instancePath+"/profiles/overrides/SingaporeDrivingLicense",parentData:data10,parentDataProperty:"SingaporeDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.JapanDrivingLicense !== undefined){
if(!(validate53(data10.JapanDrivingLicense, {instancePath:instancePath+"/profiles/overrides/JapanDrivingLicense",parentData:data10,parentDataProperty:"JapanDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.TaiWanIDCard !== undefined){
if(!(validate53(data10.TaiWanIDCard, {instancePath:instancePath+"/profiles/overrides/TaiWanIDCard",parentData:data10,parentDataProperty:"TaiWanIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data10.HMTPermit !== undefined){
if(!(validate53(data10.HMTPermit, {instancePath:instancePath+"/profiles/overrides/HMTPermit",parentData:data10,parentDataProperty:"HMTPermit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err30 = {instancePath:instancePath+"/profiles/overrides",schemaPath:"#/properties/profiles/properties/overrides/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.quota !== undefined){
let data32 = data.quota;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key4 in data32){
if(!((key4 === "requestsPerSecond") || (key4 === "reserve"))){
const err32 = {instancePath:instancePath+"/quota",schemaPath:"#/properties/quota/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data32.requestsPerSecond !== undefined){
let data33 = data32.requestsPerSecond;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err33 = {instancePath:instancePath+"/quota/requestsPerSecond",schemaPath:"#/properties/quota/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 1000 || isNaN(data33)){
const err34 = {instancePath:instancePath+"/quota/requestsPerSecond",schemaPath:"#/properties/quota/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data33 < 1 || isNaN(data33)){
const err35 = {instancePath:instancePath+"/quota/requestsPerSecond",schemaPath:"#/properties/quota/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data32.reserve !== undefined){
let data34 = data32.reserve;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err36 = {instancePath:instancePath+"/quota/reserve",schemaPath:"#/properties/quota/properties/reserve/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 999 || isNaN(data34)){
const err37 = {instancePath:instancePath+"/quota/reserve",schemaPath:"#/properties/quota/properties/reserve/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data34 < 0 || isNaN(data34)){
const err38 = {instancePath:instancePath+"/quota/reserve",schemaPath:"#/properties/quota/properties/reserve/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
}
else {
const err39 = {instancePath:instancePath+"/quota",schemaPath:"#/properties/quota/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.function !== undefined){
let data35 = data.function;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key5 in data35){
if(!(((((((key5 === "kind") || (key5 === "runtime")) || (key5 === "memoryMb")) || (key5 === "timeoutSeconds")) || (key5 === "maxInstances")) || (key5 === "concurrency")) || (key5 === "requestsPerSecond"))){
const err40 = {instancePath:instancePath+"/function",schemaPath:"#/properties/function/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data35.kind !== undefined){
let data36 = data35.kind;
if(typeof data36 !== "string"){
const err41 = {instancePath:instancePath+"/function/kind",schemaPath:"#/properties/function/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!((data36 === "web") || (data36 === "event"))){
const err42 = {instancePath:instancePath+"/function/kind",schemaPath:"#/properties/function/properties/kind/enum",keyword:"enum",params:{allowedValues: schema19.properties.function.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data35.runtime !== undefined){
let data37 = data35.runtime;
if(typeof data37 !== "string"){
const err43 = {instancePath:instancePath+"/function/runtime",schemaPath:"#/properties/function/properties/runtime/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!((data37 === "Nodejs20.19") || (data37 === "Nodejs18.15"))){
const err44 = {instancePath:instancePath+"/function/runtime",schemaPath:"#/properties/function/properties/runtime/enum",keyword:"enum",params:{allowedValues: schema19.properties.function.properties.runtime.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data35.memoryMb !== undefined){
let data38 = data35.memoryMb;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err45 = {instancePath:instancePath+"/function/memoryMb",schemaPath:"#/properties/function/properties/memoryMb/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 3072 || isNaN(data38)){
const err46 = {instancePath:instancePath+"/function/memoryMb",schemaPath:"#/properties/function/properties/memoryMb/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3072},message:"must be <= 3072"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data38 < 128 || isNaN(data38)){
const err47 = {instancePath:instancePath+"/function/memoryMb",schemaPath:"#/properties/function/properties/memoryMb/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128},message:"must be >= 128"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
let res0;
if((128 === 0 || (res0 = data38/128, res0 !== parseInt(res0)))){
const err48 = {instancePath:instancePath+"/function/memoryMb",schemaPath:"#/properties/function/properties/memoryMb/multipleOf",keyword:"multipleOf",params:{multipleOf: 128},message:"must be multiple of 128"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data35.timeoutSeconds !== undefined){
let data39 = data35.timeoutSeconds;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err49 = {instancePath:instancePath+"/function/timeoutSeconds",schemaPath:"#/properties/function/properties/timeoutSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 900 || isNaN(data39)){
const err50 = {instancePath:instancePath+"/function/timeoutSeconds",schemaPath:"#/properties/function/properties/timeoutSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 900},message:"must be <= 900"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data39 < 3 || isNaN(data39)){
const err51 = {instancePath:instancePath+"/function/timeoutSeconds",schemaPath:"#/properties/function/properties/timeoutSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 3},message:"must be >= 3"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data35.maxInstances !== undefined){
let data40 = data35.maxInstances;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err52 = {instancePath:instancePath+"/function/maxInstances",schemaPath:"#/properties/function/properties/maxInstances/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1000 || isNaN(data40)){
const err53 = {instancePath:instancePath+"/function/maxInstances",schemaPath:"#/properties/function/properties/maxInstances/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data40 < 1 || isNaN(data40)){
const err54 = {instancePath:instancePath+"/function/maxInstances",schemaPath:"#/properties/function/properties/maxInstances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
if(data35.concurrency !== undefined){
let data41 = data35.concurrency;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err55 = {instancePath:instancePath+"/function/concurrency",schemaPath:"#/properties/function/properties/concurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 100 || isNaN(data41)){
const err56 = {instancePath:instancePath+"/function/concurrency",schemaPath:"#/properties/function/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data41 < 1 || isNaN(data41)){
const err57 = {instancePath:instancePath+"/function/concurrency",schemaPath:"#/properties/function/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
if(data35.requestsPerSecond !== undefined){
let data42 = data35.requestsPerSecond;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err58 = {instancePath:instancePath+"/function/requestsPerSecond",schemaPath:"#/properties/function/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 1000 || isNaN(data42)){
const err59 = {instancePath:instancePath+"/function/requestsPerSecond",schemaPath:"#/properties/function/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data42 < 1 || isNaN(data42)){
const err60 = {instancePath:instancePath+"/function/requestsPerSecond",schemaPath:"#/properties/function/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
}
else {
const err61 = {instancePath:instancePath+"/function",schemaPath:"#/properties/function/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.role !== undefined){
let data43 = data.role;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key6 in data43){
if(!(key6 === "permissionBoundary")){
const err62 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data43.permissionBoundary !== undefined){
let data44 = data43.permissionBoundary;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.policyId === undefined){
const err63 = {instancePath:instancePath+"/role/permissionBoundary",schemaPath:"#/properties/role/properties/permissionBoundary/required",keyword:"required",params:{missingProperty: "policyId"},message:"must have required property '"+"policyId"+"'"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key7 in data44){
if(!((key7 === "policyId") || (key7 === "document"))){
const err64 = {instancePath:instancePath+"/role/permissionBoundary",schemaPath:"#/properties/role/properties/permissionBoundary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data44.policyId !== undefined){
let data45 = data44.policyId;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err65 = {instancePath:instancePath+"/role/permissionBoundary/policyId",schemaPath:"#/properties/role/properties/permissionBoundary/properties/policyId/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 9007199254740991 || isNaN(data45)){
const err66 = {instancePath:instancePath+"/role/permissionBoundary/policyId",schemaPath:"#/properties/role/properties/permissionBoundary/properties/policyId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data45 < 1 || isNaN(data45)){
const err67 = {instancePath:instancePath+"/role/permissionBoundary/policyId",schemaPath:"#/properties/role/properties/permissionBoundary/properties/policyId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data44.document !== undefined){
let data46 = data44.document;
const _errs91 = errors;
let valid18 = false;
let passing1 = null;
const _errs92 = errors;
if(typeof data46 === "string"){
if(func2(data46) < 1){
const err68 = {instancePath:instancePath+"/role/permissionBoundary/document",schemaPath:"#/properties/role/properties/permissionBoundary/properties/document/oneOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/role/permissionBoundary/document",schemaPath:"#/properties/role/properties/permissionBoundary/properties/document/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var _valid2 = _errs92 === errors;
if(_valid2){
valid18 = true;
passing1 = 0;
}
const _errs94 = errors;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.version === undefined){
const err70 = {instancePath:instancePath+"/role/permissionBoundary/document",schemaPath:"#/properties/role/properties/permissionBoundary/properties/document/oneOf/1/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data46.statement === undefined){
const err71 = {instancePath:instancePath+"/role/permissionBoundary/document",schemaPath:"#/properties/role/properties/permissionBoundary/properties/document/oneOf/1/required",keyword:"required",params:{missingProperty: "statement"},message:"must have required property '"+"statement"+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key8 in data46){
if(!((key8 === "version") || (key8 === "statement"))){
const err72 = {instancePath:instancePath+"/role/permissionBoundary/document",schemaPath:"#/properties/role/properties/permissionBoundary/properties/document/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data46.version !== undefined){
let data47 = data46.version;
if(typeof data47 !== "string"){
const err73 = {instancePath:instancePath+"/role/permissionBoundary/document/version",schemaPath:"#/properties/role/properties/permissionBoundary/properties/document/oneOf/1/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!(data47 === "2.0")){
const err74 = {instancePath:instancePath+"/role/permissionBoundary/document/version",schemaPath:"#/properties/role/properties/permissionBoundary/properties/document/oneOf/1/properties/version/enum",keyword:"enum",params:{allowedValues: schema19.properties.role.properties.permissionBoundary.properties.document.oneOf[1].properties.version.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data46.statement !== undefined){
let data48 = data46.statement;
if(Array.isArray(data48)){
if(data48.length < 1){
const err75 = {instancePath:instancePath+"/role/permissionBoundary/document/statement",schemaPath:"#/properties/role/properties/permissionBoundary/properties/document/oneOf/1/properties/statement/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
const len2 = data48.length;
for(let i4=0; i4<len2; i4++){
let data49 = data48[i4];
if(!(data49 && typeof data49 == "object" && !Array.isArray(data49))){
const err76 = {instancePath:instancePath+"/role/permissionBoundary/document/statement/" + i4,schemaPath:"#/properties/role/properties/permissionBoundary/properties/document/oneOf/1/properties/statement/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/role/permissionBoundary/document/statement",schemaPath:"#/properties/role/properties/permissionBoundary/properties/document/oneOf/1/properties/statement/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/role/permissionBoundary/document",schemaPath:"#/properties/role/properties/permissionBoundary/properties/document/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
var _valid2 = _errs94 === errors;
if(_valid2 && valid18){
valid18 = false;
passing1 = [passing1, 1];
}
else {
if(_valid2){
valid18 = true;
passing1 = 1;
}
}
if(!valid18){
const err79 = {instancePath:instancePath+"/role/permissionBoundary/document",schemaPath:"#/properties/role/properties/permissionBoundary/properties/document/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
else {
errors = _errs91;
if(vErrors !== null){
if(_errs91){
vErrors.length = _errs91;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err80 = {instancePath:instancePath+"/role/permissionBoundary",schemaPath:"#/properties/role/properties/permissionBoundary/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data50 = data.endpoint;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key9 in data50){
if(!((((key9 === "gateway") || (key9 === "idempotency")) || (key9 === "results")) || (key9 === "tokenValidity"))){
const err82 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data50.gateway !== undefined){
let data51 = data50.gateway;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
const tag0 = data51.kind;
if(typeof tag0 == "string"){
if(tag0 === "function-url"){
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.kind === undefined){
const err83 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
for(const key10 in data51){
if(!((((key10 === "kind") || (key10 === "cors")) || (key10 === "callerAuthentication")) || (key10 === "customDomain"))){
const err84 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data51.kind !== undefined){
let data52 = data51.kind;
if(typeof data52 !== "string"){
const err85 = {instancePath:instancePath+"/endpoint/gateway/kind",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if("function-url" !== data52){
const err86 = {instancePath:instancePath+"/endpoint/gateway/kind",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "function-url"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data51.cors !== undefined){
let data53 = data51.cors;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.origins === undefined){
const err87 = {instancePath:instancePath+"/endpoint/gateway/cors",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/cors/required",keyword:"required",params:{missingProperty: "origins"},message:"must have required property '"+"origins"+"'"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key11 in data53){
if(!((key11 === "origins") || (key11 === "maxAgeSeconds"))){
const err88 = {instancePath:instancePath+"/endpoint/gateway/cors",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/cors/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data53.origins !== undefined){
let data54 = data53.origins;
if(Array.isArray(data54)){
if(data54.length < 1){
const err89 = {instancePath:instancePath+"/endpoint/gateway/cors/origins",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/cors/properties/origins/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
const len3 = data54.length;
for(let i5=0; i5<len3; i5++){
let data55 = data54[i5];
if(typeof data55 === "string"){
if(!pattern3.test(data55)){
const err90 = {instancePath:instancePath+"/endpoint/gateway/cors/origins/" + i5,schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/cors/properties/origins/items/pattern",keyword:"pattern",params:{pattern: "^https:\\/\\/[^/\\s*?#@\\\\]+$"},message:"must match pattern \""+"^https:\\/\\/[^/\\s*?#@\\\\]+$"+"\""};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/endpoint/gateway/cors/origins/" + i5,schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/cors/properties/origins/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
let i6 = data54.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data54[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err92 = {instancePath:instancePath+"/endpoint/gateway/cors/origins",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/cors/properties/origins/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i6+" are identical)"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
break;
}
indices2[item2] = i6;
}
}
}
else {
const err93 = {instancePath:instancePath+"/endpoint/gateway/cors/origins",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/cors/properties/origins/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data53.maxAgeSeconds !== undefined){
let data56 = data53.maxAgeSeconds;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err94 = {instancePath:instancePath+"/endpoint/gateway/cors/maxAgeSeconds",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/cors/properties/maxAgeSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 86400 || isNaN(data56)){
const err95 = {instancePath:instancePath+"/endpoint/gateway/cors/maxAgeSeconds",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/cors/properties/maxAgeSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data56 < 0 || isNaN(data56)){
const err96 = {instancePath:instancePath+"/endpoint/gateway/cors/maxAgeSeconds",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/cors/properties/maxAgeSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
}
else {
const err97 = {instancePath:instancePath+"/endpoint/gateway/cors",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/cors/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data51.callerAuthentication !== undefined){
let data57 = data51.callerAuthentication;
if(typeof data57 !== "string"){
const err98 = {instancePath:instancePath+"/endpoint/gateway/callerAuthentication",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/callerAuthentication/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(!((data57 === "none") || (data57 === "cam"))){
const err99 = {instancePath:instancePath+"/endpoint/gateway/callerAuthentication",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/callerAuthentication/enum",keyword:"enum",params:{allowedValues: schema19.properties.endpoint.properties.gateway.oneOf[0].properties.callerAuthentication.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data51.customDomain !== undefined){
let data58 = data51.customDomain;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.domain === undefined){
const err100 = {instancePath:instancePath+"/endpoint/gateway/customDomain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/customDomain/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data58.certificateId === undefined){
const err101 = {instancePath:instancePath+"/endpoint/gateway/customDomain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/customDomain/required",keyword:"required",params:{missingProperty: "certificateId"},message:"must have required property '"+"certificateId"+"'"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
for(const key12 in data58){
if(!(((key12 === "domain") || (key12 === "certificateId")) || (key12 === "wafInstanceId"))){
const err102 = {instancePath:instancePath+"/endpoint/gateway/customDomain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/customDomain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data58.domain !== undefined){
let data59 = data58.domain;
if(typeof data59 === "string"){
if(!pattern4.test(data59)){
const err103 = {instancePath:instancePath+"/endpoint/gateway/customDomain/domain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/customDomain/properties/domain/pattern",keyword:"pattern",params:{pattern: "^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$"},message:"must match pattern \""+"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$"+"\""};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/endpoint/gateway/customDomain/domain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/customDomain/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data58.certificateId !== undefined){
let data60 = data58.certificateId;
if(typeof data60 === "string"){
if(!pattern5.test(data60)){
const err105 = {instancePath:instancePath+"/endpoint/gateway/customDomain/certificateId",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/customDomain/properties/certificateId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]{8,}$"},message:"must match pattern \""+"^[A-Za-z0-9]{8,}$"+"\""};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/endpoint/gateway/customDomain/certificateId",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/customDomain/properties/certificateId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data58.wafInstanceId !== undefined){
let data61 = data58.wafInstanceId;
if(typeof data61 === "string"){
if(!pattern6.test(data61)){
const err107 = {instancePath:instancePath+"/endpoint/gateway/customDomain/wafInstanceId",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/customDomain/properties/wafInstanceId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{5,64}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{5,64}$"+"\""};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/endpoint/gateway/customDomain/wafInstanceId",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/customDomain/properties/wafInstanceId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/endpoint/gateway/customDomain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/properties/customDomain/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var props2 = true;
}
else if(tag0 === "api-gateway"){
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.kind === undefined){
const err111 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
for(const key13 in data51){
if(!(((((key13 === "kind") || (key13 === "acknowledgeRetirement")) || (key13 === "throttle")) || (key13 === "accessKeyIds")) || (key13 === "customDomain"))){
const err112 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data51.kind !== undefined){
let data62 = data51.kind;
if(typeof data62 !== "string"){
const err113 = {instancePath:instancePath+"/endpoint/gateway/kind",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if("api-gateway" !== data62){
const err114 = {instancePath:instancePath+"/endpoint/gateway/kind",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "api-gateway"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data51.acknowledgeRetirement !== undefined){
if(typeof data51.acknowledgeRetirement !== "boolean"){
const err115 = {instancePath:instancePath+"/endpoint/gateway/acknowledgeRetirement",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/acknowledgeRetirement/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data51.throttle !== undefined){
let data64 = data51.throttle;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.requestsPerSecond === undefined){
const err116 = {instancePath:instancePath+"/endpoint/gateway/throttle",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/throttle/required",keyword:"required",params:{missingProperty: "requestsPerSecond"},message:"must have required property '"+"requestsPerSecond"+"'"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
for(const key14 in data64){
if(!(key14 === "requestsPerSecond")){
const err117 = {instancePath:instancePath+"/endpoint/gateway/throttle",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/throttle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data64.requestsPerSecond !== undefined){
let data65 = data64.requestsPerSecond;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err118 = {instancePath:instancePath+"/endpoint/gateway/throttle/requestsPerSecond",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/throttle/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 5000 || isNaN(data65)){
const err119 = {instancePath:instancePath+"/endpoint/gateway/throttle/requestsPerSecond",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/throttle/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5000},message:"must be <= 5000"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data65 < 1 || isNaN(data65)){
const err120 = {instancePath:instancePath+"/endpoint/gateway/throttle/requestsPerSecond",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/throttle/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
}
else {
const err121 = {instancePath:instancePath+"/endpoint/gateway/throttle",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/throttle/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data51.accessKeyIds !== undefined){
let data66 = data51.accessKeyIds;
if(Array.isArray(data66)){
if(data66.length < 1){
const err122 = {instancePath:instancePath+"/endpoint/gateway/accessKeyIds",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/accessKeyIds/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
const len4 = data66.length;
for(let i7=0; i7<len4; i7++){
let data67 = data66[i7];
if(typeof data67 === "string"){
if(!pattern7.test(data67)){
const err123 = {instancePath:instancePath+"/endpoint/gateway/accessKeyIds/" + i7,schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/accessKeyIds/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{5,50}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{5,50}$"+"\""};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/endpoint/gateway/accessKeyIds/" + i7,schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/accessKeyIds/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
let i8 = data66.length;
let j3;
if(i8 > 1){
const indices3 = {};
for(;i8--;){
let item3 = data66[i8];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err125 = {instancePath:instancePath+"/endpoint/gateway/accessKeyIds",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/accessKeyIds/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i8+" are identical)"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
break;
}
indices3[item3] = i8;
}
}
}
else {
const err126 = {instancePath:instancePath+"/endpoint/gateway/accessKeyIds",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/accessKeyIds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data51.customDomain !== undefined){
let data68 = data51.customDomain;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(data68.domain === undefined){
const err127 = {instancePath:instancePath+"/endpoint/gateway/customDomain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/customDomain/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data68.certificateId === undefined){
const err128 = {instancePath:instancePath+"/endpoint/gateway/customDomain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/customDomain/required",keyword:"required",params:{missingProperty: "certificateId"},message:"must have required property '"+"certificateId"+"'"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
for(const key15 in data68){
if(!((key15 === "domain") || (key15 === "certificateId"))){
const err129 = {instancePath:instancePath+"/endpoint/gateway/customDomain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/customDomain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data68.domain !== undefined){
let data69 = data68.domain;
if(typeof data69 === "string"){
if(!pattern4.test(data69)){
const err130 = {instancePath:instancePath+"/endpoint/gateway/customDomain/domain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/customDomain/properties/domain/pattern",keyword:"pattern",params:{pattern: "^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$"},message:"must match pattern \""+"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$"+"\""};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/endpoint/gateway/customDomain/domain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/customDomain/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data68.certificateId !== undefined){
let data70 = data68.certificateId;
if(typeof data70 === "string"){
if(!pattern5.test(data70)){
const err132 = {instancePath:instancePath+"/endpoint/gateway/customDomain/certificateId",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/customDomain/properties/certificateId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]{8,}$"},message:"must match pattern \""+"^[A-Za-z0-9]{8,}$"+"\""};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
else {
const err133 = {instancePath:instancePath+"/endpoint/gateway/customDomain/certificateId",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/customDomain/properties/certificateId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/endpoint/gateway/customDomain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/properties/customDomain/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(props2 !== true){
props2 = true;
}
}
else if(tag0 === "edgeone"){
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.kind === undefined){
const err136 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data51.domain === undefined){
const err137 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(data51.zone === undefined){
const err138 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/required",keyword:"required",params:{missingProperty: "zone"},message:"must have required property '"+"zone"+"'"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data51.certificate === undefined){
const err139 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/required",keyword:"required",params:{missingProperty: "certificate"},message:"must have required property '"+"certificate"+"'"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
for(const key16 in data51){
if(!((((((((key16 === "kind") || (key16 === "domain")) || (key16 === "zone")) || (key16 === "certificate")) || (key16 === "requestsPerSecond")) || (key16 === "allowFrom")) || (key16 === "blockFrom")) || (key16 === "cors"))){
const err140 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data51.kind !== undefined){
let data71 = data51.kind;
if(typeof data71 !== "string"){
const err141 = {instancePath:instancePath+"/endpoint/gateway/kind",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if("edgeone" !== data71){
const err142 = {instancePath:instancePath+"/endpoint/gateway/kind",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "edgeone"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data51.domain !== undefined){
let data72 = data51.domain;
if(typeof data72 === "string"){
if(!pattern4.test(data72)){
const err143 = {instancePath:instancePath+"/endpoint/gateway/domain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/domain/pattern",keyword:"pattern",params:{pattern: "^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$"},message:"must match pattern \""+"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$"+"\""};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
else {
const err144 = {instancePath:instancePath+"/endpoint/gateway/domain",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data51.zone !== undefined){
let data73 = data51.zone;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
if(data73.name === undefined){
const err145 = {instancePath:instancePath+"/endpoint/gateway/zone",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/zone/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key17 in data73){
if(!((((key17 === "name") || (key17 === "id")) || (key17 === "planId")) || (key17 === "area"))){
const err146 = {instancePath:instancePath+"/endpoint/gateway/zone",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/zone/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data73.name !== undefined){
let data74 = data73.name;
if(typeof data74 === "string"){
if(!pattern4.test(data74)){
const err147 = {instancePath:instancePath+"/endpoint/gateway/zone/name",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/zone/properties/name/pattern",keyword:"pattern",params:{pattern: "^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$"},message:"must match pattern \""+"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$"+"\""};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/endpoint/gateway/zone/name",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/zone/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data73.id !== undefined){
let data75 = data73.id;
if(typeof data75 === "string"){
if(!pattern12.test(data75)){
const err149 = {instancePath:instancePath+"/endpoint/gateway/zone/id",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/zone/properties/id/pattern",keyword:"pattern",params:{pattern: "^zone-[a-z0-9]+$"},message:"must match pattern \""+"^zone-[a-z0-9]+$"+"\""};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
else {
const err150 = {instancePath:instancePath+"/endpoint/gateway/zone/id",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/zone/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data73.planId !== undefined){
let data76 = data73.planId;
if(typeof data76 === "string"){
if(!pattern13.test(data76)){
const err151 = {instancePath:instancePath+"/endpoint/gateway/zone/planId",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/zone/properties/planId/pattern",keyword:"pattern",params:{pattern: "^edgeone-[a-z0-9]+$"},message:"must match pattern \""+"^edgeone-[a-z0-9]+$"+"\""};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
else {
const err152 = {instancePath:instancePath+"/endpoint/gateway/zone/planId",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/zone/properties/planId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data73.area !== undefined){
let data77 = data73.area;
if(typeof data77 !== "string"){
const err153 = {instancePath:instancePath+"/endpoint/gateway/zone/area",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/zone/properties/area/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(!(((data77 === "overseas") || (data77 === "global")) || (data77 === "mainland"))){
const err154 = {instancePath:instancePath+"/endpoint/gateway/zone/area",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/zone/properties/area/enum",keyword:"enum",params:{allowedValues: schema19.properties.endpoint.properties.gateway.oneOf[2].properties.zone.properties.area.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/endpoint/gateway/zone",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/zone/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data51.certificate !== undefined){
let data78 = data51.certificate;
if(typeof data78 === "string"){
if(!pattern14.test(data78)){
const err156 = {instancePath:instancePath+"/endpoint/gateway/certificate",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/certificate/pattern",keyword:"pattern",params:{pattern: "^(free|[A-Za-z0-9]{8,})$"},message:"must match pattern \""+"^(free|[A-Za-z0-9]{8,})$"+"\""};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
else {
const err157 = {instancePath:instancePath+"/endpoint/gateway/certificate",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data51.requestsPerSecond !== undefined){
let data79 = data51.requestsPerSecond;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err158 = {instancePath:instancePath+"/endpoint/gateway/requestsPerSecond",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 1000 || isNaN(data79)){
const err159 = {instancePath:instancePath+"/endpoint/gateway/requestsPerSecond",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data79 < 1 || isNaN(data79)){
const err160 = {instancePath:instancePath+"/endpoint/gateway/requestsPerSecond",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
if(data51.allowFrom !== undefined){
let data80 = data51.allowFrom;
if(Array.isArray(data80)){
if(data80.length > 100){
const err161 = {instancePath:instancePath+"/endpoint/gateway/allowFrom",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/allowFrom/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data80.length < 1){
const err162 = {instancePath:instancePath+"/endpoint/gateway/allowFrom",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/allowFrom/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
const len5 = data80.length;
for(let i9=0; i9<len5; i9++){
if(typeof data80[i9] !== "string"){
const err163 = {instancePath:instancePath+"/endpoint/gateway/allowFrom/" + i9,schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/allowFrom/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
let i10 = data80.length;
let j4;
if(i10 > 1){
const indices4 = {};
for(;i10--;){
let item4 = data80[i10];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err164 = {instancePath:instancePath+"/endpoint/gateway/allowFrom",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/allowFrom/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i10+" are identical)"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
break;
}
indices4[item4] = i10;
}
}
}
else {
const err165 = {instancePath:instancePath+"/endpoint/gateway/allowFrom",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/allowFrom/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data51.blockFrom !== undefined){
let data82 = data51.blockFrom;
if(Array.isArray(data82)){
if(data82.length > 100){
const err166 = {instancePath:instancePath+"/endpoint/gateway/blockFrom",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/blockFrom/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(data82.length < 1){
const err167 = {instancePath:instancePath+"/endpoint/gateway/blockFrom",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/blockFrom/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
const len6 = data82.length;
for(let i11=0; i11<len6; i11++){
if(typeof data82[i11] !== "string"){
const err168 = {instancePath:instancePath+"/endpoint/gateway/blockFrom/" + i11,schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/blockFrom/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
let i12 = data82.length;
let j5;
if(i12 > 1){
const indices5 = {};
for(;i12--;){
let item5 = data82[i12];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err169 = {instancePath:instancePath+"/endpoint/gateway/blockFrom",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/blockFrom/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i12+" are identical)"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
break;
}
indices5[item5] = i12;
}
}
}
else {
const err170 = {instancePath:instancePath+"/endpoint/gateway/blockFrom",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/blockFrom/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data51.cors !== undefined){
let data84 = data51.cors;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(data84.origins === undefined){
const err171 = {instancePath:instancePath+"/endpoint/gateway/cors",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/cors/required",keyword:"required",params:{missingProperty: "origins"},message:"must have required property '"+"origins"+"'"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
for(const key18 in data84){
if(!((key18 === "origins") || (key18 === "maxAgeSeconds"))){
const err172 = {instancePath:instancePath+"/endpoint/gateway/cors",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/cors/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data84.origins !== undefined){
let data85 = data84.origins;
if(Array.isArray(data85)){
if(data85.length < 1){
const err173 = {instancePath:instancePath+"/endpoint/gateway/cors/origins",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/cors/properties/origins/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
const len7 = data85.length;
for(let i13=0; i13<len7; i13++){
let data86 = data85[i13];
if(typeof data86 === "string"){
if(!pattern3.test(data86)){
const err174 = {instancePath:instancePath+"/endpoint/gateway/cors/origins/" + i13,schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/cors/properties/origins/items/pattern",keyword:"pattern",params:{pattern: "^https:\\/\\/[^/\\s*?#@\\\\]+$"},message:"must match pattern \""+"^https:\\/\\/[^/\\s*?#@\\\\]+$"+"\""};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
else {
const err175 = {instancePath:instancePath+"/endpoint/gateway/cors/origins/" + i13,schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/cors/properties/origins/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
let i14 = data85.length;
let j6;
if(i14 > 1){
const indices6 = {};
for(;i14--;){
let item6 = data85[i14];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err176 = {instancePath:instancePath+"/endpoint/gateway/cors/origins",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/cors/properties/origins/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j6},message:"must NOT have duplicate items (items ## "+j6+" and "+i14+" are identical)"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
break;
}
indices6[item6] = i14;
}
}
}
else {
const err177 = {instancePath:instancePath+"/endpoint/gateway/cors/origins",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/cors/properties/origins/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data84.maxAgeSeconds !== undefined){
let data87 = data84.maxAgeSeconds;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err178 = {instancePath:instancePath+"/endpoint/gateway/cors/maxAgeSeconds",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/cors/properties/maxAgeSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 > 86400 || isNaN(data87)){
const err179 = {instancePath:instancePath+"/endpoint/gateway/cors/maxAgeSeconds",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/cors/properties/maxAgeSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data87 < 0 || isNaN(data87)){
const err180 = {instancePath:instancePath+"/endpoint/gateway/cors/maxAgeSeconds",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/cors/properties/maxAgeSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
}
else {
const err181 = {instancePath:instancePath+"/endpoint/gateway/cors",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/properties/cors/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
}
else {
const err182 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(props2 !== true){
props2 = true;
}
}
else {
const err183 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
else {
const err184 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
else {
const err185 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data50.idempotency !== undefined){
if(typeof data50.idempotency !== "boolean"){
const err186 = {instancePath:instancePath+"/endpoint/idempotency",schemaPath:"#/properties/endpoint/properties/idempotency/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data50.results !== undefined){
let data89 = data50.results;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
for(const key19 in data89){
if(!((key19 === "detail") || (key19 === "media"))){
const err187 = {instancePath:instancePath+"/endpoint/results",schemaPath:"#/properties/endpoint/properties/results/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data89.detail !== undefined){
let data90 = data89.detail;
if(typeof data90 !== "string"){
const err188 = {instancePath:instancePath+"/endpoint/results/detail",schemaPath:"#/properties/endpoint/properties/results/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(!((data90 === "summary") || (data90 === "full"))){
const err189 = {instancePath:instancePath+"/endpoint/results/detail",schemaPath:"#/properties/endpoint/properties/results/properties/detail/enum",keyword:"enum",params:{allowedValues: schema19.properties.endpoint.properties.results.properties.detail.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data89.media !== undefined){
let data91 = data89.media;
if(typeof data91 !== "string"){
const err190 = {instancePath:instancePath+"/endpoint/results/media",schemaPath:"#/properties/endpoint/properties/results/properties/media/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if(!((data91 === "none") || (data91 === "links"))){
const err191 = {instancePath:instancePath+"/endpoint/results/media",schemaPath:"#/properties/endpoint/properties/results/properties/media/enum",keyword:"enum",params:{allowedValues: schema19.properties.endpoint.properties.results.properties.media.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
else {
const err192 = {instancePath:instancePath+"/endpoint/results",schemaPath:"#/properties/endpoint/properties/results/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data50.tokenValidity !== undefined){
let data92 = data50.tokenValidity;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
if(data92.seconds === undefined){
const err193 = {instancePath:instancePath+"/endpoint/tokenValidity",schemaPath:"#/properties/endpoint/properties/tokenValidity/required",keyword:"required",params:{missingProperty: "seconds"},message:"must have required property '"+"seconds"+"'"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data92.reason === undefined){
const err194 = {instancePath:instancePath+"/endpoint/tokenValidity",schemaPath:"#/properties/endpoint/properties/tokenValidity/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
for(const key20 in data92){
if(!((key20 === "seconds") || (key20 === "reason"))){
const err195 = {instancePath:instancePath+"/endpoint/tokenValidity",schemaPath:"#/properties/endpoint/properties/tokenValidity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data92.seconds !== undefined){
let data93 = data92.seconds;
if(!(((typeof data93 == "number") && (!(data93 % 1) && !isNaN(data93))) && (isFinite(data93)))){
const err196 = {instancePath:instancePath+"/endpoint/tokenValidity/seconds",schemaPath:"#/properties/endpoint/properties/tokenValidity/properties/seconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if((typeof data93 == "number") && (isFinite(data93))){
if(data93 > 7200 || isNaN(data93)){
const err197 = {instancePath:instancePath+"/endpoint/tokenValidity/seconds",schemaPath:"#/properties/endpoint/properties/tokenValidity/properties/seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 7200},message:"must be <= 7200"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if(data93 < 60 || isNaN(data93)){
const err198 = {instancePath:instancePath+"/endpoint/tokenValidity/seconds",schemaPath:"#/properties/endpoint/properties/tokenValidity/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
}
if(data92.reason !== undefined){
let data94 = data92.reason;
if(typeof data94 === "string"){
if(func2(data94) < 1){
const err199 = {instancePath:instancePath+"/endpoint/tokenValidity/reason",schemaPath:"#/properties/endpoint/properties/tokenValidity/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/endpoint/tokenValidity/reason",schemaPath:"#/properties/endpoint/properties/tokenValidity/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
}
else {
const err201 = {instancePath:instancePath+"/endpoint/tokenValidity",schemaPath:"#/properties/endpoint/properties/tokenValidity/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
else {
const err202 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data.release !== undefined){
let data95 = data.release;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
for(const key21 in data95){
if(!((key21 === "alias") || (key21 === "steps"))){
const err203 = {instancePath:instancePath+"/release",schemaPath:"#/properties/release/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data95.alias !== undefined){
let data96 = data95.alias;
if(typeof data96 === "string"){
if(!pattern16.test(data96)){
const err204 = {instancePath:instancePath+"/release/alias",schemaPath:"#/properties/release/properties/alias/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/release/alias",schemaPath:"#/properties/release/properties/alias/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data95.steps !== undefined){
let data97 = data95.steps;
if(Array.isArray(data97)){
if(data97.length > 10){
const err206 = {instancePath:instancePath+"/release/steps",schemaPath:"#/properties/release/properties/steps/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if(data97.length < 1){
const err207 = {instancePath:instancePath+"/release/steps",schemaPath:"#/properties/release/properties/steps/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
const len8 = data97.length;
for(let i15=0; i15<len8; i15++){
let data98 = data97[i15];
if(!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))){
const err208 = {instancePath:instancePath+"/release/steps/" + i15,schemaPath:"#/properties/release/properties/steps/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 > 100 || isNaN(data98)){
const err209 = {instancePath:instancePath+"/release/steps/" + i15,schemaPath:"#/properties/release/properties/steps/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(data98 < 1 || isNaN(data98)){
const err210 = {instancePath:instancePath+"/release/steps/" + i15,schemaPath:"#/properties/release/properties/steps/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
}
else {
const err211 = {instancePath:instancePath+"/release/steps",schemaPath:"#/properties/release/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
}
else {
const err212 = {instancePath:instancePath+"/release",schemaPath:"#/properties/release/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data.logs !== undefined){
let data99 = data.logs;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
for(const key22 in data99){
if(!(key22 === "retentionDays")){
const err213 = {instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data99.retentionDays !== undefined){
let data100 = data99.retentionDays;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
const err214 = {instancePath:instancePath+"/logs/retentionDays",schemaPath:"#/properties/logs/properties/retentionDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 > 3600 || isNaN(data100)){
const err215 = {instancePath:instancePath+"/logs/retentionDays",schemaPath:"#/properties/logs/properties/retentionDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if(data100 < 1 || isNaN(data100)){
const err216 = {instancePath:instancePath+"/logs/retentionDays",schemaPath:"#/properties/logs/properties/retentionDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
}
}
else {
const err217 = {instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data.smoke !== undefined){
let data101 = data.smoke;
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
for(const key23 in data101){
if(!(((((key23 === "expectations") || (key23 === "quarantine")) || (key23 === "retries")) || (key23 === "slo")) || (key23 === "slowMs"))){
const err218 = {instancePath:instancePath+"/smoke",schemaPath:"#/properties/smoke/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data101.expectations !== undefined){
let data102 = data101.expectations;
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
for(const key24 in data102){
if(!(func1.call(schema19.properties.smoke.properties.expectations.properties, key24))){
const err219 = {instancePath:instancePath+"/smoke/expectations",schemaPath:"#/properties/smoke/properties/expectations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data102.HK !== undefined){
if(!(validate75(data102.HK, {instancePath:instancePath+"/smoke/expectations/HK",parentData:data102,parentDataProperty:"HK",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.ML !== undefined){
if(!(validate75(data102.ML, {instancePath:instancePath+"/smoke/expectations/ML",parentData:data102,parentDataProperty:"ML",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.IndonesiaIDCard !== undefined){
if(!(validate75(data102.IndonesiaIDCard, {instancePath:instancePath+"/smoke/expectations/IndonesiaIDCard",parentData:data102,parentDataProperty:"IndonesiaIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.PhilippinesVoteID !== undefined){
if(!(validate75(data102.PhilippinesVoteID, {instancePath:instancePath+"/smoke/expectations/PhilippinesVoteID",parentData:data102,parentDataProperty:"PhilippinesVoteID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.PhilippinesDrivingLicense !== undefined){
if(!(validate75(data102.PhilippinesDrivingLicense, {instancePath:instancePath+"/smoke/expectations/PhilippinesDrivingLicense",parentData:data102,parentDataProperty:"PhilippinesDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.PhilippinesTinID !== undefined){
if(!(validate75(data102.PhilippinesTinID, {instancePath:instancePath+"/smoke/expectations/PhilippinesTinID",parentData:data102,parentDataProperty:"PhilippinesTinID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.PhilippinesSSSID !== undefined){
if(!(validate75(data102.PhilippinesSSSID, {instancePath:instancePath+"/smoke/expectations/PhilippinesSSSID",parentData:data102,parentDataProperty:"PhilippinesSSSID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.PhilippinesUMID !== undefined){
if(!(validate75(data102.PhilippinesUMID, {instancePath:instancePath+"/smoke/expectations/PhilippinesUMID",parentData:data102,parentDataProperty:"PhilippinesUMID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.MLIDPassport !== undefined){
if(!(validate75(data102.MLIDPassport, {instancePath:instancePath+"/smoke/expectations/MLIDPassport",parentData:data102,parentDataProperty:"MLIDPassport",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.MacaoIDCard !== undefined){
if(!(validate75(data102.MacaoIDCard, {instancePath:instancePath+"/smoke/expectations/MacaoIDCard",parentData:data102,parentDataProperty:"MacaoIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.ThailandIDCard !== undefined){
if(!(validate75(data102.ThailandIDCard, {instancePath:instancePath+"/smoke/expectations/ThailandIDCard",parentData:data102,parentDataProperty:"ThailandIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.MainlandIDCard !== undefined){
if(!(validate75(data102.MainlandIDCard, {instancePath:instancePath+"/smoke/expectations/MainlandIDCard",parentData:data102,parentDataProperty:"MainlandIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.SingaporeIDCard !== undefined){
if(!(validate75(data102.SingaporeIDCard, {instancePath:instancePath+"/smoke/expectations/SingaporeIDCard",parentData:data102,parentDataProperty:"SingaporeIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.JapanIDCard !== undefined){
if(!(validate75(data102.JapanIDCard, {instancePath:instancePath+"/smoke/expectations/JapanIDCard",parentData:data102,parentDataProperty:"JapanIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.MLDrivingLicense !== undefined){
if(!(validate75(data102.MLDrivingLicense, {instancePath:instancePath+"/smoke/expectations/MLDrivingLicense",parentData:data102,parentDataProperty:"MLDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.IndonesiaDrivingLicense !== undefined){
if(!(validate75(data102.IndonesiaDrivingLicense, {instancePath:instancePath+"/smoke/expectations/IndonesiaDrivingLicense",parentData:data102,parentDataProperty:"IndonesiaDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.ThailandDrivingLicense !== undefined){
if(!(validate75(data102.ThailandDrivingLicense, {instancePath:instancePath+"/smoke/expectations/ThailandDrivingLicense",parentData:data102,parentDataProperty:"ThailandDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.SingaporeDrivingLicense !== undefined){
if(!(validate75(data102.SingaporeDrivingLicense, {instancePath:instancePath+"/smoke/expectations/SingaporeDrivingLicense",parentData:data102,parentDataProperty:"SingaporeDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.JapanDrivingLicense !== undefined){
if(!(validate75(data102.JapanDrivingLicense, {instancePath:instancePath+"/smoke/expectations/JapanDrivingLicense",parentData:data102,parentDataProperty:"JapanDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.TaiWanIDCard !== undefined){
if(!(validate75(data102.TaiWanIDCard, {instancePath:instancePath+"/smoke/expectations/TaiWanIDCard",parentData:data102,parentDataProperty:"TaiWanIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data102.HMTPermit !== undefined){
if(!(validate75(data102.HMTPermit, {instancePath:instancePath+"/smoke/expectations/HMTPermit",parentData:data102,parentDataProperty:"HMTPermit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
}
else {
const err220 = {instancePath:instancePath+"/smoke/expectations",schemaPath:"#/properties/smoke/properties/expectations/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data101.quarantine !== undefined){
let data124 = data101.quarantine;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key25 in data124){
if(!(func1.call(schema19.properties.smoke.properties.quarantine.properties, key25))){
const err221 = {instancePath:instancePath+"/smoke/quarantine",schemaPath:"#/properties/smoke/properties/quarantine/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data124.HK !== undefined){
if(!(validate97(data124.HK, {instancePath:instancePath+"/smoke/quarantine/HK",parentData:data124,parentDataProperty:"HK",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.ML !== undefined){
if(!(validate97(data124.ML, {instancePath:instancePath+"/smoke/quarantine/ML",parentData:data124,parentDataProperty:"ML",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.IndonesiaIDCard !== undefined){
if(!(validate97(data124.IndonesiaIDCard, {instancePath:instancePath+"/smoke/quarantine/IndonesiaIDCard",parentData:data124,parentDataProperty:"IndonesiaIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.PhilippinesVoteID !== undefined){
if(!(validate97(data124.PhilippinesVoteID, {instancePath:instancePath+"/smoke/quarantine/PhilippinesVoteID",parentData:data124,parentDataProperty:"PhilippinesVoteID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.PhilippinesDrivingLicense !== undefined){
if(!(validate97(data124.PhilippinesDrivingLicense, {instancePath:instancePath+"/smoke/quarantine/PhilippinesDrivingLicense",parentData:data124,parentDataProperty:"PhilippinesDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.PhilippinesTinID !== undefined){
if(!(validate97(data124.PhilippinesTinID, {instancePath:instancePath+"/smoke/quarantine/PhilippinesTinID",parentData:data124,parentDataProperty:"PhilippinesTinID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.PhilippinesSSSID !== undefined){
if(!(validate97(data124.PhilippinesSSSID, {instancePath:instancePath+"/smoke/quarantine/PhilippinesSSSID",parentData:data124,parentDataProperty:"PhilippinesSSSID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.PhilippinesUMID !== undefined){
if(!(validate97(data124.PhilippinesUMID, {instancePath:instancePath+"/smoke/quarantine/PhilippinesUMID",parentData:data124,parentDataProperty:"PhilippinesUMID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.MLIDPassport !== undefined){
if(!(validate97(data124.MLIDPassport, {instancePath:instancePath+"/smoke/quarantine/MLIDPassport",parentData:data124,parentDataProperty:"MLIDPassport",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.MacaoIDCard !== undefined){
if(!(validate97(data124.MacaoIDCard, {instancePath:instancePath+"/smoke/quarantine/MacaoIDCard",parentData:data124,parentDataProperty:"MacaoIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.ThailandIDCard !== undefined){
if(!(validate97(data124.ThailandIDCard, {instancePath:instancePath+"/smoke/quarantine/ThailandIDCard",parentData:data124,parentDataProperty:"ThailandIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.MainlandIDCard !== undefined){
if(!(validate97(data124.MainlandIDCard, {instancePath:instancePath+"/smoke/quarantine/MainlandIDCard",parentData:data124,parentDataProperty:"MainlandIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.SingaporeIDCard !== undefined){
if(!(validate97(data124.SingaporeIDCard, {instancePath:instancePath+"/smoke/quarantine/SingaporeIDCard",parentData:data124,parentDataProperty:"SingaporeIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.JapanIDCard !== undefined){
if(!(validate97(data124.JapanIDCard, {instancePath:instancePath+"/smoke/quarantine/JapanIDCard",parentData:data124,parentDataProperty:"JapanIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.MLDrivingLicense !== undefined){
if(!(validate97(data124.MLDrivingLicense, {instancePath:instancePath+"/smoke/quarantine/MLDrivingLicense",parentData:data124,parentDataProperty:"MLDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.IndonesiaDrivingLicense !== undefined){
if(!(validate97(data124.IndonesiaDrivingLicense, {instancePath:instancePath+"/smoke/quarantine/IndonesiaDrivingLicense",parentData:data124,parentDataProperty:"IndonesiaDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.ThailandDrivingLicense !== undefined){
if(!(validate97(data124.ThailandDrivingLicense, {instancePath:instancePath+"/smoke/quarantine/ThailandDrivingLicense",parentData:data124,parentDataProperty:"ThailandDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.SingaporeDrivingLicense !== undefined){
if(!(validate97(data124.SingaporeDrivingLicense, {instancePath:instancePath+"/smoke/quarantine/SingaporeDrivingLicense",parentData:data124,parentDataProperty:"SingaporeDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.JapanDrivingLicense !== undefined){
if(!(validate97(data124.JapanDrivingLicense, {instancePath:instancePath+"/smoke/quarantine/JapanDrivingLicense",parentData:data124,parentDataProperty:"JapanDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.TaiWanIDCard !== undefined){
if(!(validate97(data124.TaiWanIDCard, {instancePath:instancePath+"/smoke/quarantine/TaiWanIDCard",parentData:data124,parentDataProperty:"TaiWanIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data124.HMTPermit !== undefined){
if(!(validate97(data124.HMTPermit, {instancePath:instancePath+"/smoke/quarantine/HMTPermit",parentData:data124,parentDataProperty:"HMTPermit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
}
else {
const err222 = {instancePath:instancePath+"/smoke/quarantine",schemaPath:"#/properties/smoke/properties/quarantine/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data101.retries !== undefined){
let data146 = data101.retries;
if(!(((typeof data146 == "number") && (!(data146 % 1) && !isNaN(data146))) && (isFinite(data146)))){
const err223 = {instancePath:instancePath+"/smoke/retries",schemaPath:"#/properties/smoke/properties/retries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if((typeof data146 == "number") && (isFinite(data146))){
if(data146 > 10 || isNaN(data146)){
const err224 = {instancePath:instancePath+"/smoke/retries",schemaPath:"#/properties/smoke/properties/retries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if(data146 < 0 || isNaN(data146)){
const err225 = {instancePath:instancePath+"/smoke/retries",schemaPath:"#/properties/smoke/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
}
if(data101.slo !== undefined){
let data147 = data101.slo;
if((typeof data147 == "number") && (isFinite(data147))){
if(data147 > 99.99 || isNaN(data147)){
const err226 = {instancePath:instancePath+"/smoke/slo",schemaPath:"#/properties/smoke/properties/slo/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99.99},message:"must be <= 99.99"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
if(data147 < 50 || isNaN(data147)){
const err227 = {instancePath:instancePath+"/smoke/slo",schemaPath:"#/properties/smoke/properties/slo/minimum",keyword:"minimum",params:{comparison: ">=", limit: 50},message:"must be >= 50"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/smoke/slo",schemaPath:"#/properties/smoke/properties/slo/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data101.slowMs !== undefined){
let data148 = data101.slowMs;
if(!(((typeof data148 == "number") && (!(data148 % 1) && !isNaN(data148))) && (isFinite(data148)))){
const err229 = {instancePath:instancePath+"/smoke/slowMs",schemaPath:"#/properties/smoke/properties/slowMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if((typeof data148 == "number") && (isFinite(data148))){
if(data148 > 600000 || isNaN(data148)){
const err230 = {instancePath:instancePath+"/smoke/slowMs",schemaPath:"#/properties/smoke/properties/slowMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if(data148 < 1 || isNaN(data148)){
const err231 = {instancePath:instancePath+"/smoke/slowMs",schemaPath:"#/properties/smoke/properties/slowMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
}
}
else {
const err232 = {instancePath:instancePath+"/smoke",schemaPath:"#/properties/smoke/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data.keys !== undefined){
let data149 = data.keys;
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
for(const key26 in data149){
if(!(key26 === "recoveryWindowDays")){
const err233 = {instancePath:instancePath+"/keys",schemaPath:"#/properties/keys/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data149.recoveryWindowDays !== undefined){
let data150 = data149.recoveryWindowDays;
if(!(((typeof data150 == "number") && (!(data150 % 1) && !isNaN(data150))) && (isFinite(data150)))){
const err234 = {instancePath:instancePath+"/keys/recoveryWindowDays",schemaPath:"#/properties/keys/properties/recoveryWindowDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if((typeof data150 == "number") && (isFinite(data150))){
if(data150 > 30 || isNaN(data150)){
const err235 = {instancePath:instancePath+"/keys/recoveryWindowDays",schemaPath:"#/properties/keys/properties/recoveryWindowDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 30},message:"must be <= 30"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if(data150 < 0 || isNaN(data150)){
const err236 = {instancePath:instancePath+"/keys/recoveryWindowDays",schemaPath:"#/properties/keys/properties/recoveryWindowDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
}
}
else {
const err237 = {instancePath:instancePath+"/keys",schemaPath:"#/properties/keys/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data.alarms !== undefined){
let data151 = data.alarms;
const _errs291 = errors;
let valid62 = true;
const _errs292 = errors;
if(errors === _errs292){
if(data151 && typeof data151 == "object" && !Array.isArray(data151)){
let missing1;
if((data151.webCallbacks === undefined) && (missing1 = "webCallbacks")){
const err238 = {};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
else {
const err239 = {};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
var _valid3 = _errs292 === errors;
errors = _errs291;
if(vErrors !== null){
if(_errs291){
vErrors.length = _errs291;
}
else {
vErrors = null;
}
}
if(!_valid3){
const _errs294 = errors;
if(data151 && typeof data151 == "object" && !Array.isArray(data151)){
if(data151.receivers === undefined){
const err240 = {instancePath:instancePath+"/alarms",schemaPath:"#/properties/alarms/allOf/0/else/required",keyword:"required",params:{missingProperty: "receivers"},message:"must have required property '"+"receivers"+"'"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
else {
const err241 = {instancePath:instancePath+"/alarms",schemaPath:"#/properties/alarms/allOf/0/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
var _valid3 = _errs294 === errors;
valid62 = _valid3;
if(valid62){
var props3 = {};
props3.receivers = true;
props3.webCallbacks = true;
}
}
if(!valid62){
const err242 = {instancePath:instancePath+"/alarms",schemaPath:"#/properties/alarms/allOf/0/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if(data151 && typeof data151 == "object" && !Array.isArray(data151)){
for(const key27 in data151){
if(!((key27 === "receivers") || (key27 === "webCallbacks"))){
const err243 = {instancePath:instancePath+"/alarms",schemaPath:"#/properties/alarms/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data151.receivers !== undefined){
let data152 = data151.receivers;
if(Array.isArray(data152)){
if(data152.length < 1){
const err244 = {instancePath:instancePath+"/alarms/receivers",schemaPath:"#/properties/alarms/properties/receivers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
const len9 = data152.length;
for(let i16=0; i16<len9; i16++){
let data153 = data152[i16];
if(data153 && typeof data153 == "object" && !Array.isArray(data153)){
if(data153.type === undefined){
const err245 = {instancePath:instancePath+"/alarms/receivers/" + i16,schemaPath:"#/properties/alarms/properties/receivers/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(data153.ids === undefined){
const err246 = {instancePath:instancePath+"/alarms/receivers/" + i16,schemaPath:"#/properties/alarms/properties/receivers/items/required",keyword:"required",params:{missingProperty: "ids"},message:"must have required property '"+"ids"+"'"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
if(data153.channels === undefined){
const err247 = {instancePath:instancePath+"/alarms/receivers/" + i16,schemaPath:"#/properties/alarms/properties/receivers/items/required",keyword:"required",params:{missingProperty: "channels"},message:"must have required property '"+"channels"+"'"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
for(const key28 in data153){
if(!(((key28 === "type") || (key28 === "ids")) || (key28 === "channels"))){
const err248 = {instancePath:instancePath+"/alarms/receivers/" + i16,schemaPath:"#/properties/alarms/properties/receivers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data153.type !== undefined){
let data154 = data153.type;
if(typeof data154 !== "string"){
const err249 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/type",schemaPath:"#/properties/alarms/properties/receivers/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if(!((data154 === "Uin") || (data154 === "Group"))){
const err250 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/type",schemaPath:"#/properties/alarms/properties/receivers/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema19.properties.alarms.properties.receivers.items.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data153.ids !== undefined){
let data155 = data153.ids;
if(Array.isArray(data155)){
if(data155.length < 1){
const err251 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/ids",schemaPath:"#/properties/alarms/properties/receivers/items/properties/ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
const len10 = data155.length;
for(let i17=0; i17<len10; i17++){
let data156 = data155[i17];
if(!(((typeof data156 == "number") && (!(data156 % 1) && !isNaN(data156))) && (isFinite(data156)))){
const err252 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/ids/" + i17,schemaPath:"#/properties/alarms/properties/receivers/items/properties/ids/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
if((typeof data156 == "number") && (isFinite(data156))){
if(data156 > 9007199254740991 || isNaN(data156)){
const err253 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/ids/" + i17,schemaPath:"#/properties/alarms/properties/receivers/items/properties/ids/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
if(data156 < 1 || isNaN(data156)){
const err254 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/ids/" + i17,schemaPath:"#/properties/alarms/properties/receivers/items/properties/ids/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
}
let i18 = data155.length;
let j7;
if(i18 > 1){
const indices7 = {};
for(;i18--;){
let item7 = data155[i18];
if(!(((typeof item7 == "number") && (!(item7 % 1) && !isNaN(item7))) && (isFinite(item7)))){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
const err255 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/ids",schemaPath:"#/properties/alarms/properties/receivers/items/properties/ids/uniqueItems",keyword:"uniqueItems",params:{i: i18, j: j7},message:"must NOT have duplicate items (items ## "+j7+" and "+i18+" are identical)"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
break;
}
indices7[item7] = i18;
}
}
}
else {
const err256 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/ids",schemaPath:"#/properties/alarms/properties/receivers/items/properties/ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data153.channels !== undefined){
let data157 = data153.channels;
if(Array.isArray(data157)){
if(data157.length < 1){
const err257 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/channels",schemaPath:"#/properties/alarms/properties/receivers/items/properties/channels/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
const len11 = data157.length;
for(let i19=0; i19<len11; i19++){
let data158 = data157[i19];
if(typeof data158 !== "string"){
const err258 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/channels/" + i19,schemaPath:"#/properties/alarms/properties/receivers/items/properties/channels/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
if(!((data158 === "Email") || (data158 === "Sms"))){
const err259 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/channels/" + i19,schemaPath:"#/properties/alarms/properties/receivers/items/properties/channels/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.alarms.properties.receivers.items.properties.channels.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
let i20 = data157.length;
let j8;
if(i20 > 1){
const indices8 = {};
for(;i20--;){
let item8 = data157[i20];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
const err260 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/channels",schemaPath:"#/properties/alarms/properties/receivers/items/properties/channels/uniqueItems",keyword:"uniqueItems",params:{i: i20, j: j8},message:"must NOT have duplicate items (items ## "+j8+" and "+i20+" are identical)"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
break;
}
indices8[item8] = i20;
}
}
}
else {
const err261 = {instancePath:instancePath+"/alarms/receivers/" + i16+"/channels",schemaPath:"#/properties/alarms/properties/receivers/items/properties/channels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
}
else {
const err262 = {instancePath:instancePath+"/alarms/receivers/" + i16,schemaPath:"#/properties/alarms/properties/receivers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
}
else {
const err263 = {instancePath:instancePath+"/alarms/receivers",schemaPath:"#/properties/alarms/properties/receivers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data151.webCallbacks !== undefined){
let data159 = data151.webCallbacks;
if(Array.isArray(data159)){
if(data159.length < 1){
const err264 = {instancePath:instancePath+"/alarms/webCallbacks",schemaPath:"#/properties/alarms/properties/webCallbacks/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
const len12 = data159.length;
for(let i21=0; i21<len12; i21++){
let data160 = data159[i21];
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
const tag1 = data160.type;
if(typeof tag1 == "string"){
if(tag1 === "WeCom"){
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
if(data160.type === undefined){
const err265 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/0/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(data160.webCallbackId === undefined){
const err266 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/0/required",keyword:"required",params:{missingProperty: "webCallbackId"},message:"must have required property '"+"webCallbackId"+"'"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
for(const key29 in data160){
if(!((key29 === "type") || (key29 === "webCallbackId"))){
const err267 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data160.type !== undefined){
let data161 = data160.type;
if(typeof data161 !== "string"){
const err268 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/type",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/0/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if("WeCom" !== data161){
const err269 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/type",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "WeCom"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data160.webCallbackId !== undefined){
if(typeof data160.webCallbackId !== "string"){
const err270 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/webCallbackId",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/0/properties/webCallbackId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
}
else {
const err271 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
var props4 = true;
}
else if(tag1 === "DingTalk"){
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
if(data160.type === undefined){
const err272 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/1/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
if(data160.webCallbackId === undefined){
const err273 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/1/required",keyword:"required",params:{missingProperty: "webCallbackId"},message:"must have required property '"+"webCallbackId"+"'"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
for(const key30 in data160){
if(!((key30 === "type") || (key30 === "webCallbackId"))){
const err274 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data160.type !== undefined){
let data163 = data160.type;
if(typeof data163 !== "string"){
const err275 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/type",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/1/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
if("DingTalk" !== data163){
const err276 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/type",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "DingTalk"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
if(data160.webCallbackId !== undefined){
if(typeof data160.webCallbackId !== "string"){
const err277 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/webCallbackId",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/1/properties/webCallbackId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
}
else {
const err278 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
if(props4 !== true){
props4 = true;
}
}
else if(tag1 === "Lark"){
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
if(data160.type === undefined){
const err279 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/2/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
if(data160.webCallbackId === undefined){
const err280 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/2/required",keyword:"required",params:{missingProperty: "webCallbackId"},message:"must have required property '"+"webCallbackId"+"'"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
for(const key31 in data160){
if(!((key31 === "type") || (key31 === "webCallbackId"))){
const err281 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data160.type !== undefined){
let data165 = data160.type;
if(typeof data165 !== "string"){
const err282 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/type",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/2/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if("Lark" !== data165){
const err283 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/type",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/2/properties/type/const",keyword:"const",params:{allowedValue: "Lark"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data160.webCallbackId !== undefined){
if(typeof data160.webCallbackId !== "string"){
const err284 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/webCallbackId",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/2/properties/webCallbackId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
}
else {
const err285 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if(props4 !== true){
props4 = true;
}
}
else if(tag1 === "Http"){
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
if(data160.type === undefined){
const err286 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/3/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
for(const key32 in data160){
if(!(((key32 === "type") || (key32 === "url")) || (key32 === "webCallbackId"))){
const err287 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data160.type !== undefined){
let data167 = data160.type;
if(typeof data167 !== "string"){
const err288 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/type",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/3/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
if("Http" !== data167){
const err289 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/type",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/3/properties/type/const",keyword:"const",params:{allowedValue: "Http"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data160.url !== undefined){
if(typeof data160.url !== "string"){
const err290 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/url",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/3/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data160.webCallbackId !== undefined){
if(typeof data160.webCallbackId !== "string"){
const err291 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21+"/webCallbackId",schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/3/properties/webCallbackId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
}
else {
const err292 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
if(props4 !== true){
props4 = true;
}
}
else {
const err293 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag1},message:"value of tag \"type\" must be in oneOf"};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
else {
const err294 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag1},message:"tag \"type\" must be string"};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
else {
const err295 = {instancePath:instancePath+"/alarms/webCallbacks/" + i21,schemaPath:"#/properties/alarms/properties/webCallbacks/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
}
else {
const err296 = {instancePath:instancePath+"/alarms/webCallbacks",schemaPath:"#/properties/alarms/properties/webCallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
}
else {
const err297 = {instancePath:instancePath+"/alarms",schemaPath:"#/properties/alarms/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data.schedule !== undefined){
let data170 = data.schedule;
if(data170 && typeof data170 == "object" && !Array.isArray(data170)){
for(const key33 in data170){
if(!(((key33 === "cron") || (key33 === "profilesPerRun")) || (key33 === "timeZone"))){
const err298 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data170.cron !== undefined){
if(typeof data170.cron !== "string"){
const err299 = {instancePath:instancePath+"/schedule/cron",schemaPath:"#/properties/schedule/properties/cron/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
if(data170.profilesPerRun !== undefined){
let data172 = data170.profilesPerRun;
if(!(((typeof data172 == "number") && (!(data172 % 1) && !isNaN(data172))) && (isFinite(data172)))){
const err300 = {instancePath:instancePath+"/schedule/profilesPerRun",schemaPath:"#/properties/schedule/properties/profilesPerRun/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
if((typeof data172 == "number") && (isFinite(data172))){
if(data172 > 21 || isNaN(data172)){
const err301 = {instancePath:instancePath+"/schedule/profilesPerRun",schemaPath:"#/properties/schedule/properties/profilesPerRun/maximum",keyword:"maximum",params:{comparison: "<=", limit: 21},message:"must be <= 21"};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
if(data172 < 1 || isNaN(data172)){
const err302 = {instancePath:instancePath+"/schedule/profilesPerRun",schemaPath:"#/properties/schedule/properties/profilesPerRun/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
if(data170.timeZone !== undefined){
if(typeof data170.timeZone !== "string"){
const err303 = {instancePath:instancePath+"/schedule/timeZone",schemaPath:"#/properties/schedule/properties/timeZone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
}
else {
const err304 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data.state !== undefined){
let data174 = data.state;
const _errs359 = errors;
let valid86 = true;
const _errs360 = errors;
if(errors === _errs360){
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
let missing2;
if((data174.backend === undefined) && (missing2 = "backend")){
const err305 = {};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
else {
if(data174.backend !== undefined){
if(!(data174.backend === "cos")){
const err306 = {};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
}
}
else {
const err307 = {};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
var _valid4 = _errs360 === errors;
errors = _errs359;
if(vErrors !== null){
if(_errs359){
vErrors.length = _errs359;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid4){
const _errs363 = errors;
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
if(data174.bucket === undefined){
const err308 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/allOf/0/then/required",keyword:"required",params:{missingProperty: "bucket"},message:"must have required property '"+"bucket"+"'"};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
if(data174.region === undefined){
const err309 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/allOf/0/then/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'"};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
else {
const err310 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/allOf/0/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
var _valid4 = _errs363 === errors;
valid86 = _valid4;
ifClause1 = "then";
}
else {
const _errs365 = errors;
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
if(data174.bucket !== undefined){
const err311 = {instancePath:instancePath+"/state/bucket",schemaPath:"#/properties/state/allOf/0/else/properties/bucket/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if(data174.region !== undefined){
const err312 = {instancePath:instancePath+"/state/region",schemaPath:"#/properties/state/allOf/0/else/properties/region/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if(data174.prefix !== undefined){
const err313 = {instancePath:instancePath+"/state/prefix",schemaPath:"#/properties/state/allOf/0/else/properties/prefix/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
else {
const err314 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/allOf/0/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
var _valid4 = _errs365 === errors;
valid86 = _valid4;
if(valid86){
var props5 = {};
props5.bucket = true;
props5.region = true;
props5.prefix = true;
props5.backend = true;
}
ifClause1 = "else";
}
if(!valid86){
const err315 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
if(data174.backend === undefined){
const err316 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'"};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
for(const key34 in data174){
if(!((((key34 === "backend") || (key34 === "bucket")) || (key34 === "region")) || (key34 === "prefix"))){
const err317 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
if(data174.backend !== undefined){
let data179 = data174.backend;
if(typeof data179 !== "string"){
const err318 = {instancePath:instancePath+"/state/backend",schemaPath:"#/properties/state/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
if(!((data179 === "local") || (data179 === "cos"))){
const err319 = {instancePath:instancePath+"/state/backend",schemaPath:"#/properties/state/properties/backend/enum",keyword:"enum",params:{allowedValues: schema19.properties.state.properties.backend.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
if(data174.bucket !== undefined){
let data180 = data174.bucket;
if(typeof data180 === "string"){
if(!pattern18.test(data180)){
const err320 = {instancePath:instancePath+"/state/bucket",schemaPath:"#/properties/state/properties/bucket/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,48}-[0-9]{6,12}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,48}-[0-9]{6,12}$"+"\""};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
else {
const err321 = {instancePath:instancePath+"/state/bucket",schemaPath:"#/properties/state/properties/bucket/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data174.region !== undefined){
let data181 = data174.region;
if(typeof data181 === "string"){
if(!pattern19.test(data181)){
const err322 = {instancePath:instancePath+"/state/region",schemaPath:"#/properties/state/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}-[a-z]+(-[0-9])?$"},message:"must match pattern \""+"^[a-z]{2}-[a-z]+(-[0-9])?$"+"\""};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
else {
const err323 = {instancePath:instancePath+"/state/region",schemaPath:"#/properties/state/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data174.prefix !== undefined){
let data182 = data174.prefix;
if(typeof data182 === "string"){
if(func2(data182) > 200){
const err324 = {instancePath:instancePath+"/state/prefix",schemaPath:"#/properties/state/properties/prefix/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
if(!pattern20.test(data182)){
const err325 = {instancePath:instancePath+"/state/prefix",schemaPath:"#/properties/state/properties/prefix/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$"+"\""};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
else {
const err326 = {instancePath:instancePath+"/state/prefix",schemaPath:"#/properties/state/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
}
else {
const err327 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
}
else {
const err328 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

