const { inEveryMode } = require("./ordinary-paths.cjs");
const { cloud } = require("./report.cjs");

const VERSIONS = { cam: "v20190116", cls: "v20201016", scf: "v20180416", ssm: "v20190923", sts: "v20180813" };

function caller(signMethod, reqMethod) {
  const credential = { secretId: cloud.secretId, secretKey: cloud.secretKey };
  const profile = { signMethod, httpProfile: { protocol: "http://", endpoint: cloud.host, reqMethod } };
  return (service, action, parameters) => {
    const { Client } = require(`tencentcloud-sdk-nodejs/tencentcloud/services/${service}`)[service][VERSIONS[service]];
    return new Client({ credential, region: "ap-singapore", profile })[action](parameters);
  };
}

void inEveryMode(caller);
