"""Logs in to Vault with hvac at a certain time, and writes what it would send to Vault."""

import datetime
import json
import sys

import hvac.aws_utils
from hvac.adapters import JSONAdapter
from hvac.api.auth_methods import Aws

given = json.load(sys.stdin)


class Clock(datetime.datetime):
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(given["time"], datetime.timezone.utc)


class Recorder(JSONAdapter):
    def login(self, url, use_token=True, **kwargs):
        return {"url": url, "json": kwargs["json"]}


hvac.aws_utils.datetime = Clock
json.dump(Aws(adapter=Recorder()).iam_login(**given["arguments"]), sys.stdout)
