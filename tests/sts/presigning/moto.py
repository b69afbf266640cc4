"""Sends requests to moto inside this process, which takes them for AWS whatever their URL, and writes the responses."""

import json
import sys

import requests
from moto import mock_aws

with mock_aws():
    responses = [
        requests.request(sent["method"], sent["url"], headers=sent["headers"], data=sent["body"])
        for sent in json.load(sys.stdin)["requests"]
    ]
json.dump([[response.status_code, response.text] for response in responses], sys.stdout)
