"""The vendor's SDK for Python: creates, lists and deletes, signed in each way that it has."""

import base64
import io
import json
import os
import time
import zipfile

from tencentcloud.cam.v20190116 import cam_client
from tencentcloud.cls.v20201016 import cls_client
from tencentcloud.common import credential
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.faceid.v20180301 import faceid_client
from tencentcloud.scf.v20180416 import scf_client
from tencentcloud.ssm.v20190923 import ssm_client
from tencentcloud.sts.v20180813 import sts_client

URL = os.environ["TENCENT_LOCAL_CLOUD_URL"]
KEY = credential.Credential(os.environ["TENCENTCLOUD_SECRET_ID"], os.environ["TENCENTCLOUD_SECRET_KEY"])
CLIENTS = {
    "cam": cam_client.CamClient,
    "cls": cls_client.ClsClient,
    "faceid": faceid_client.FaceidClient,
    "scf": scf_client.ScfClient,
    "ssm": ssm_client.SsmClient,
    "sts": sts_client.StsClient,
}
MODES = [
    ("TC3-HMAC-SHA256", "POST"),
    ("TC3-HMAC-SHA256", "GET"),
    ("HmacSHA256", "POST"),
    ("HmacSHA1", "GET"),
]
POLICY = {"version": "2.0", "statement": [{"effect": "allow", "action": ["ssm:ListSecrets"], "resource": ["*"]}]}


def caller(sign_method, method):
    profile = ClientProfile(signMethod=sign_method, httpProfile=HttpProfile(reqMethod=method, endpoint=URL))

    def call(service, action, **parameters):
        client = CLIENTS[service](KEY, "ap-singapore", profile)
        return client.call_json(action, parameters)["Response"]

    return call


def refused(code, work):
    try:
        work()
    except TencentCloudSDKException as error:
        assert error.get_code() == code, error
        return
    raise AssertionError("not refused with " + code)


def zipped(source):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("index.js", source)
    return base64.b64encode(data.getvalue()).decode()


def cam(call, name):
    policy = call("cam", "CreatePolicy", PolicyName=name, PolicyDocument=json.dumps(POLICY))["PolicyId"]
    assert call("cam", "GetPolicy", PolicyId=policy)["PolicyName"] == name
    listed = call("cam", "ListPolicies", Rp=50, Page=1, Scope="Local")["List"]
    assert name in [one["PolicyName"] for one in listed]
    call("cam", "DeletePolicy", PolicyId=[policy])


def ssm(call, name):
    call("ssm", "CreateSecret", SecretName=name, VersionId="1", SecretString="a & b + ü")
    assert name in [one["SecretName"] for one in call("ssm", "ListSecrets", Offset=0, Limit=20)["SecretMetadatas"]]
    assert call("ssm", "GetSecretValue", SecretName=name, VersionId="1")["SecretString"] == "a & b + ü"
    call("ssm", "DisableSecret", SecretName=name)
    call("ssm", "DeleteSecret", SecretName=name, RecoveryWindowInDays=0)
    refused("ResourceNotFound", lambda: call("ssm", "DescribeSecret", SecretName=name))


def cls(call, name):
    logset = call("cls", "CreateLogset", LogsetName=name)["LogsetId"]
    topic = call("cls", "CreateTopic", LogsetId=logset, TopicName=name)["TopicId"]
    keys = [{"Key": "status", "Value": {"Type": "long", "SqlFlag": True}}]
    call("cls", "CreateIndex", TopicId=topic, Rule={"KeyValue": {"CaseSensitive": False, "KeyValues": keys}})
    now = int(time.time() * 1000)
    assert call("cls", "SearchLog", TopicId=topic, From=now - 60000, To=now, Query="status:200")["Results"] == []
    call("cls", "DeleteTopic", TopicId=topic)
    call("cls", "DeleteLogset", LogsetId=logset)


def scf(call, name):
    which = {"FunctionName": name}
    code = {"ZipFile": zipped("exports.main_handler = async (event) => event;")}
    call("scf", "CreateFunction", Handler="index.main_handler", Runtime="Nodejs20.19", Code=code, **which)
    while call("scf", "GetFunction", **which)["Status"] != "Active":
        time.sleep(0.1)
    result = call("scf", "Invoke", ClientContext=json.dumps({"a": 1}), **which)["Result"]
    assert json.loads(result["RetMsg"]) == {"a": 1}
    assert name in [one["FunctionName"] for one in call("scf", "ListFunctions", Limit=20)["Functions"]]
    call("scf", "DeleteFunction", **which)


def sts(call, _name):
    assert call("sts", "GetCallerIdentity")["AccountId"] == "100000000001"


def faceid(call, _name):
    assert call("faceid", "ApplySdkVerificationToken", IdCardType="HK")["SdkToken"]
    refused("InvalidParameterValue", lambda: call("faceid", "ApplySdkVerificationToken", IdCardType="XX"))


def main():
    for mode in MODES:
        call = caller(*mode)
        for check in (cam, ssm, cls, scf, sts, faceid):
            title = " ".join(mode) + " " + check.__name__
            try:
                check(call, "python-" + "-".join(mode).lower())
                print("ok " + title, flush=True)
            except Exception as error:  # pylint: disable=broad-except
                print("not ok %s: %s" % (title, " ".join(repr(error).split())), flush=True)


main()
