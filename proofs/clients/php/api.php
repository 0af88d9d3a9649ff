<?php
// The vendor's SDK for PHP: creates, lists and deletes, signed in each way that it has.

require getenv("TENCENTCLOUD_PHP_AUTOLOAD");

use TencentCloud\Common\Credential;
use TencentCloud\Common\Exception\TencentCloudSDKException;
use TencentCloud\Common\Profile\ClientProfile;
use TencentCloud\Common\Profile\HttpProfile;

const VERSIONS = ["Cam" => "V20190116", "Cls" => "V20201016", "Faceid" => "V20180301", "Ssm" => "V20190923", "Sts" => "V20180813"];
const POLICY = '{"version":"2.0","statement":[{"effect":"allow","action":["ssm:ListSecrets"],"resource":["*"]}]}';

/** A function that calls an action by the SDK's client and models. */
function caller(string $signMethod, string $method): callable
{
    return function (string $service, string $action, array $parameters = []) use ($signMethod, $method) {
        $http = new HttpProfile();
        $address = parse_url(getenv("TENCENT_LOCAL_CLOUD_URL"));
        $http->setProtocol("http://");
        $http->setEndpoint($address["host"] . ":" . $address["port"]);
        $http->setReqMethod($method);
        $key = new Credential(getenv("TENCENTCLOUD_SECRET_ID"), getenv("TENCENTCLOUD_SECRET_KEY"));
        $names = "TencentCloud\\$service\\" . VERSIONS[$service];
        $client = new ("$names\\{$service}Client")($key, "ap-singapore", new ClientProfile($signMethod, $http));
        $request = new ("$names\\Models\\{$action}Request")();
        $request->deserialize($parameters);
        return $client->$action($request);
    };
}

function expect(bool $holds, string $what): void
{
    if (!$holds) {
        throw new Exception($what);
    }
}

function refused(string $code, callable $work): void
{
    try {
        $work();
    } catch (TencentCloudSDKException $error) {
        expect($error->getErrorCode() === $code, $error->getErrorCode() . " is not $code");
        return;
    }
    throw new Exception("not refused with $code");
}

$checks = [
    "cam" => function (callable $call, string $name) {
        $id = $call("Cam", "CreatePolicy", ["PolicyName" => $name, "PolicyDocument" => POLICY])->PolicyId;
        expect($call("Cam", "GetPolicy", ["PolicyId" => $id])->PolicyName === $name, "another policy");
        $call("Cam", "DeletePolicy", ["PolicyId" => [$id]]);
    },
    "ssm" => function (callable $call, string $name) {
        $value = "a & b + ü";
        $call("Ssm", "CreateSecret", ["SecretName" => $name, "VersionId" => "1", "SecretString" => $value]);
        $secret = $call("Ssm", "GetSecretValue", ["SecretName" => $name, "VersionId" => "1"]);
        expect($secret->SecretString === $value, "another value");
        $names = array_map(fn ($one) => $one->SecretName, $call("Ssm", "ListSecrets")->SecretMetadatas);
        expect(in_array($name, $names, true), "not listed");
        $call("Ssm", "DisableSecret", ["SecretName" => $name]);
        $call("Ssm", "DeleteSecret", ["SecretName" => $name, "RecoveryWindowInDays" => 0]);
        refused("ResourceNotFound", fn () => $call("Ssm", "DescribeSecret", ["SecretName" => $name]));
    },
    "cls" => function (callable $call, string $name) {
        $logset = $call("Cls", "CreateLogset", ["LogsetName" => $name])->LogsetId;
        $topic = $call("Cls", "CreateTopic", ["LogsetId" => $logset, "TopicName" => $name])->TopicId;
        $now = time() * 1000;
        $search = ["TopicId" => $topic, "From" => $now - 60000, "To" => $now, "Query" => "*"];
        expect($call("Cls", "SearchLog", $search)->Results === [], "lines in a new topic");
        $call("Cls", "DeleteTopic", ["TopicId" => $topic]);
        $call("Cls", "DeleteLogset", ["LogsetId" => $logset]);
    },
    "sts" => function (callable $call) {
        expect($call("Sts", "GetCallerIdentity")->AccountId === "100000000001", "another account");
    },
    "faceid" => function (callable $call) {
        expect($call("Faceid", "ApplySdkVerificationToken", ["IdCardType" => "HK"])->SdkToken !== "", "no token");
        refused("InvalidParameterValue", fn () => $call("Faceid", "ApplySdkVerificationToken", ["IdCardType" => "XX"]));
    },
];

foreach ([["TC3-HMAC-SHA256", "POST"], ["TC3-HMAC-SHA256", "GET"], ["HmacSHA256", "POST"], ["HmacSHA1", "GET"]] as $mode) {
    foreach ($checks as $service => $check) {
        $title = "$mode[0] $mode[1] $service";
        try {
            $check(caller(...$mode), strtolower("php-$mode[0]-$mode[1]"));
            echo "ok $title\n";
        } catch (Throwable $error) {
            echo "not ok $title: " . preg_replace("/\s+/", " ", get_class($error) . " " . $error->getMessage()) . "\n";
        }
    }
}
