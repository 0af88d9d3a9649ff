const { Credential, ClientProfile, HttpProfile } = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common");
const AbstractModel = require("tencentcloud-sdk-nodejs-intl-en/tencentcloud/common/abstract_model.js");
const { inEveryMode } = require("./ordinary-paths.cjs");
const { cloud } = require("./report.cjs");

/** For the actions that this SDK has no model for, such as CreateFunction. */
class AnyModel extends AbstractModel {
  deserialize(params) {
    Object.assign(this, params);
  }
}

const VERSIONS = { cam: "v20190116", cls: "v20201016", scf: "v20180416", ssm: "v20190923", sts: "v20180813" };

function caller(signMethod, reqMethod) {
  const http = new HttpProfile("http://", cloud.host, reqMethod);
  const credential = new Credential(cloud.secretId, cloud.secretKey);
  return (service, action, parameters) => {
    const { Client, Models } = require(`tencentcloud-sdk-nodejs-intl-en/tencentcloud/${service}`)[VERSIONS[service]];
    const client = new Client(credential, "ap-singapore", new ClientProfile(signMethod, http));
    const request = new (Models[`${action}Request`] ?? AnyModel)();
    const response = new (Models[`${action}Response`] ?? AnyModel)();
    request.deserialize(parameters);
    return new Promise((resolve, reject) => {
      client.request(action, request, response, (error, answer) => (error ? reject(error) : resolve(answer)));
    });
  };
}

void inEveryMode(caller);
