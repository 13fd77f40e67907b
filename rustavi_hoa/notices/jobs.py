"""What the worker does with rows of the outbox that carry notices; importing it makes a process able to."""

from __future__ import annotations

from rustavi_hoa.house import delivery
from rustavi_hoa.notices import digest, planning, sending, service, sms_book

delivery.handles(service.OUTBOX, planning.plan)
delivery.handles(planning.DELIVERY, sending.deliver, sending.failed)
delivery.handles(planning.DIGEST, digest.deliver, digest.failed)
delivery.handles("sms", sms_book.letter)
