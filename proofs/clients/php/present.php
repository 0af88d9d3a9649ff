<?php
// Whether the vendor's SDK for PHP can be loaded.

$autoload = getenv("TENCENTCLOUD_PHP_AUTOLOAD");
if ($autoload === false || !is_file($autoload)) {
    exit(1);
}
require $autoload;
exit(class_exists("TencentCloud\\Faceid\\V20180301\\FaceidClient") ? 0 : 1);
