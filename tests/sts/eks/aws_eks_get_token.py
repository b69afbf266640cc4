"""Runs `aws eks get-token` of the AWS CLI at a certain time."""

import datetime
import json
import os
import sys

import awscli.clidriver
import awscli.customizations.eks.get_token
import botocore.auth

given = json.load(sys.stdin)
now = datetime.datetime.fromtimestamp(given["time"], datetime.timezone.utc)
for module in [awscli.customizations.eks.get_token, botocore.auth]:
    module.get_current_datetime = lambda *_, **__: now
os.environ.update(given["environment"])
arguments = ["eks", "get-token", "--output", "json", "--cluster-name", given["cluster"]]
sys.exit(awscli.clidriver.create_clidriver().main(arguments))
